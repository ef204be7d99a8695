import type { CellContent, Edit, SheetReading } from '../../core/protocol/messages';
import type { Fault } from '../../core/refusal';
import { contentOf, day, show } from '../fix/cells';
import type { Field, Filled, Plan, Task } from '../fix/task';
import { countOf } from '../ui/words';

const COHORTS = ['Alpha', 'Beta', 'Charlie', 'Delta'];
const OWN_SHEET = /^AL-CTO /;
const LABELS: Record<string, string> = {
  applicant: 'Applicant',
  district: 'School district',
  cohort: 'Cohort',
  issued: 'Issue date',
  expires: 'Expiration date',
  folder: 'Plan folder',
};

/** The set-up in a short form; `faults` may ask which heading stands for a missing one. */
export function setUpTask(faults: Fault[]): Task {
  const missing = faults.flatMap(({ choose }) => (choose ? [choose] : []));
  return {
    title: 'Set up',
    fields: (reading) => [
      ...fieldsOf(reading),
      ...missing.map(
        ({ official, headings }): Field => ({
          name: `Column ${official}`,
          label: `Which column is “${official}”?`,
          kind: 'choice',
          options: headings,
        }),
      ),
    ],
    plan: planSetUp,
  };
}

function fieldsOf(reading: SheetReading): Field[] {
  const old = (name: string) => show(settingOf(reading, LABELS[name] ?? ''));
  const chosen = show(settingOf(reading, 'Log sheets'))
    .split(/[;\n]/)
    .map((each) => each.trim());
  const tabs = reading.sheets.filter(({ sheet }) => !OWN_SHEET.test(sheet));
  const logs = tabs.filter(({ rows }) => rows > 0);
  const isOn = (sheet: string) =>
    chosen[0] ? chosen.includes(sheet) : sheet === (logs[0] ?? tabs[0])?.sheet;
  return [
    { name: 'applicant', label: 'Your name, as in the log', kind: 'text', value: old('applicant') },
    { name: 'district', label: 'School district', kind: 'text', value: old('district') },
    { name: 'cohort', label: 'Cohort', kind: 'choice', options: COHORTS, value: old('cohort') },
    {
      name: 'issued',
      label: 'Issue date',
      kind: 'date',
      value: old('issued'),
      hint: 'As on your certificate.',
      required: true,
    },
    {
      name: 'expires',
      label: 'Expiration date',
      kind: 'date',
      value: old('expires'),
      hint: 'Only where the program gave you another than three years later.',
    },
    {
      name: 'folder',
      label: 'Plan folder',
      kind: 'text',
      value: old('folder'),
      hint: 'The link of the Drive folder with your plan.',
    },
    ...tabs.map(
      ({ sheet, rows, headings }): Field => ({
        name: `tab ${sheet}`,
        label: rows > 0 ? `Check “${sheet}” (${countOf(rows, 'row')})` : `Check “${sheet}”`,
        kind: 'tick',
        value: isOn(sheet) ? 'yes' : '',
        ...(headings.length > 0 && {
          hint: `Columns found: ${[...new Set(headings)].join(', ')}.`,
        }),
      }),
    ),
  ];
}

function rowOf(reading: SheetReading, label: string): number {
  const wanted = label.toLowerCase();
  const isLabel = (row: CellContent[]) =>
    show(row[0] ?? '')
      .trim()
      .toLowerCase() === wanted;
  return reading.rows.findIndex((row) => isLabel(row) && show(row[1] ?? '') !== 'Issue date') + 1;
}

function settingOf(reading: SheetReading, label: string): CellContent {
  const row = rowOf(reading, label);
  const value = row > 0 ? contentOf(reading, row, 2) : '';
  return typeof value === 'object' && 'day' in value ? value.day : value;
}

function planSetUp(reading: SheetReading, filled: Filled): Plan | string {
  const { issued = '', expires = '' } = filled;
  if (expires && expires <= issued) return 'The expiration date must be after the issue date.';
  const tabs = reading.sheets.map(({ sheet }) => sheet).filter((sheet) => filled[`tab ${sheet}`]);
  const wanted: [label: string, text: string][] = [
    ...Object.entries(LABELS).map(([name, label]): [string, string] => [label, filled[name] ?? '']),
    ['Log sheets', tabs.join('; ')],
    ...Object.entries(filled).filter(([name]) => name.startsWith('Column ')),
  ];
  const plan: Plan = { lines: [], edits: [] };
  const { sheet } = reading;
  if (!reading.exists) plan.edits.push({ op: 'insertSheet', sheet });
  let next = reading.rows.some((row) => row.some((cell) => cell !== ''))
    ? reading.rows.length + 1
    : 1;
  for (const [label, text] of wanted) {
    const row = rowOf(reading, label);
    if (show(settingOf(reading, label)) === text.trim()) continue;
    plan.edits.push(writeValue(reading, row || next, label, text.trim()));
    plan.lines.push({ place: label, before: show(settingOf(reading, label)), after: text.trim() });
    if (row === 0) next++;
  }
  return plan.lines.length > 0 ? plan : 'The set-up is already so. Nothing was changed.';
}

function writeValue(reading: SheetReading, row: number, label: string, text: string): Edit {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const after = isDay ? day(text) : text;
  const format = isDay ? { format: 'yyyy-mm-dd' } : {};
  const value = { column: 2, before: contentOf(reading, row, 2), after, ...format };
  const was = contentOf(reading, row, 1);
  // A label that is there stays as it is, and tells that the row is still its.
  const name = { column: 1, before: was, after: was || label };
  return { op: 'write', sheet: reading.sheet, row, cells: [name, value] };
}
