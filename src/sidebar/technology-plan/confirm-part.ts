import type { SheetReading } from '../../core/protocol/messages';
import type { PlanItem } from '../../core/report/check-report';
import { contentOf, show } from '../fix/cells';
import type { Filled, Plan, Task } from '../fix/task';

/** What a machine cannot see, the person confirms in words; the day is kept with them. */
export function confirmPart(label: string, { name }: PlanItem, today: string): Task {
  return {
    title: `Confirm “${name}”`,
    fields: () => [
      {
        name: 'words',
        label: 'Where is it, or why is it enough?',
        kind: 'area',
        hint: 'Kept in the set-up, for you and your reviewer.',
        required: true,
      },
    ],
    plan: (reading, filled) => planWords(reading, filled, `${label}${name}`, today),
  };
}

function planWords(reading: SheetReading, filled: Filled, label: string, today: string) {
  const row = reading.rows.findIndex(([first]) => show(first ?? '') === label) + 1;
  if (row === 0) return 'The set-up changed. Check the plan documents again.';
  const before = contentOf(reading, row, 2);
  const name = { column: 1, before: label, after: label };
  const after = `confirmed on ${today}: ${filled.words?.trim()}`;
  const { sheet } = reading;
  return {
    lines: [{ place: label, before: show(before), after }],
    edits: [{ op: 'write', sheet, row, cells: [name, { column: 2, before, after }] }],
  } satisfies Plan;
}
