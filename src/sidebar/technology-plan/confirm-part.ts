import type { SheetReading } from '../../core/protocol/messages';
import type { PlanItem } from '../../core/report/check-report';
import { contentOf, show } from '../fix/cells';
import type { ChangeSet, Task } from '../fix/task';

/** What a machine cannot see, the person confirms in words; the day is kept with them. */
export function confirmPart(label: string, { name }: PlanItem, today: string): Task {
  return {
    title: `Confirm “${name}”`,
    done: `${name} confirmed`,
    fields: () => [
      {
        name: 'words',
        label: 'Where is it, or why is it enough?',
        kind: 'area',
        hint: 'Kept in the set-up, for you and your reviewer.',
        required: true,
      },
    ],
    change: (reading, filled) =>
      changeConfirmed(reading, filled.words?.trim() ?? '', `${label}${name}`, today),
  };
}

/** The heading that a part's text names; '' where it names none. */
export function findHeading({ text }: PlanItem): string {
  const from = text.indexOf('“');
  const to = text.indexOf('”', from);
  return from < 0 || to < 0 ? '' : text.slice(from, to + 1);
}

/** Keeps the person's word beside the part's label in the set-up. */
export function changeConfirmed(
  reading: SheetReading,
  words: string,
  label: string,
  today: string,
): ChangeSet | string {
  const row = reading.rows.findIndex(([first]) => show(first ?? '') === label) + 1;
  if (row === 0) return 'The set-up changed. Check the plan documents again.';
  const before = contentOf(reading, row, 2);
  const name = { column: 1, before: label, after: label };
  const after = `confirmed on ${today}: ${words}`;
  const { sheet } = reading;
  return {
    lines: [{ place: label, before: show(before), after }],
    edits: [{ op: 'write', sheet, row, cells: [name, { column: 2, before, after }] }],
  };
}
