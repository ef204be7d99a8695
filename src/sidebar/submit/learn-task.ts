import { officialHeading } from '../../core/policy/record-fields';
import type { SheetReading } from '../../core/protocol/messages';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { NOTHING_CHANGED } from '../../core/report/sentence';
import type { ChangeSet, Filled, Task } from '../fix/task';
import { editSettings } from '../set-up/set-up-rows';
import { type LearnedForm, learnForm } from './learn-form';

/** Shows what one pre-filled link teaches of the cohort's form, and keeps the link in the set-up. */
export function learnTask(): Task {
  return {
    title: 'Connect your form',
    fields: () => [
      {
        name: 'link',
        label: 'A pre-filled link of your form',
        kind: 'area',
        required: true,
        hint: 'In the form: More, Get pre-filled link. Answer each question with the name of its field, such as Activity or Description; a date with any day, the course with any course. Then Get link.',
      },
    ],
    change: changeLink,
  };
}

function changeLink(reading: SheetReading, { link = '' }: Filled): ChangeSet | string {
  const form = learnForm(link);
  if (typeof form === 'string') return form;
  const edits = editSettings(reading, [{ label: SET_UP_LABELS.formLink, after: link.trim() }]);
  if (edits.length === 0) return `This link is already saved. ${NOTHING_CHANGED}`;
  return {
    edits,
    lines: describeLearned(form).map(([place, after]) => ({ place, after })),
  };
}

/** What is known of the form, a line each. */
export function describeLearned(form: LearnedForm): [what: string, how: string][] {
  return [
    ...[...form.entries].map(([question, { name }]): [string, string] => [
      officialHeading(question),
      question === 'email' ? `${name}, left for you to fill in` : name,
    ]),
    ...form.fixed.map(([name, answer]): [string, string] => [name, `always “${answer}”`]),
    ...form.missing.map((heading): [string, string] => [heading, 'no question: not filled in']),
  ];
}
