// What the buttons of a row and of a group of rows change, each as one run.
import { type CheckContext, type Found, isSafeFix } from '../../../src/sidebar/fix/fixes';
import type { Filled, Task } from '../../../src/sidebar/fix/task';
import type { TestCell } from '../../addon/open-test-host';
import { decideTask, fixTask, saveTask, workOutTask } from '../../sidebar/panel-tasks';
import { BASE, commit, type Flow, foundIn, LOG, sceneOf, undo } from './flows';

const HEADS = ['name', 'district', 'activity', 'date', 'hours', 'course', 'fits', 'text'] as const;
type Row = Partial<Record<(typeof HEADS)[number], TestCell>>;

const HEADINGS = [
  'Name',
  'District',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Justification',
  'Description',
];
const on = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day));
const USUAL: Row[] = [
  { activity: 'Workshop on policy', date: on(3, 4), text: 'A day of cases' },
  { activity: 'Course on budgets', date: on(4, 2), text: 'Three evenings' },
];
const SESSION: Row = { activity: 'Talk on storage', date: on(5, 6), text: 'Backups and tapes' };

function logOf(rows: Row[], ...more: TestCell[][]): TestCell[][] {
  const filled = [...USUAL, ...rows].map((row) => ({
    name: 'Pat Doe',
    district: 'Mobile County',
    activity: 'Conference in June',
    date: on(6, 9),
    hours: 3,
    course: 'IT Management',
    fits: 'It fits the course',
    text: 'Talks on servers',
    ...row,
  }));
  const [first = [], ...others] = more;
  return [
    [...HEADINGS, ...first],
    ...filled.map((row, index) => [...HEADS.map((head) => row[head]), ...(others[index] ?? [])]),
  ];
}

/** Gives what a button does about what was found. */
type Offer = (all: Found[], context: CheckContext) => Task | undefined;

const fix: Offer = ([found], context) => {
  if (!found) return undefined;
  if (isSafeFix(found.finding)) return fixTask([found], context);
  return saveTask(found.row, context) ?? undefined;
};
const confirm: Offer = (all, context) => (all[0] ? decideTask(all, context) : undefined);
const workOut: Offer = ([found], context) =>
  (found && workOutTask(found.row, context)) ?? undefined;

const FILLED: Filled = {
  course: 'Technology Planning',
  activity: 'Written in the panel',
  justification: 'Written in the panel',
  description: 'Written in the panel',
  date: '2026-02-13',
  start: '09:00',
  end: '12:00',
  lunch: '30',
};

const onClick = (code: string, offer: Offer): Flow['arrange'] =>
  commit((report) => {
    const all = foundIn(report, ({ finding }) => finding.code === code);
    return offer(all, sceneOf(report)) ?? 'Nothing is left to do.';
  }, FILLED);

const FIXED: Record<string, Row> = {
  DATE_TEXT: { date: 'Oct 3rd, 2025' },
  DATE_UNREADABLE: { date: '13/02/2026' },
  HOURS_TEXT: { hours: '2 hrs' },
  HOURS_CLOCK: { hours: '1:30' },
  COURSE_ALIAS: { course: 'Data Management' },
  COURSE_TYPO: { course: 'Data Managment & Governence' },
  APPLICANT_MISSING: { name: null },
  APPLICANT_VARIANT: { name: 'PAT DOE' },
  DISTRICT_MISSING: { district: null },
  DISTRICT_VARIANT: { district: 'Mobil County' },
  COURSE_MISSING: { course: null },
  COURSE_UNKNOWN: { course: 'Management' },
  COURSE_RETIRED: { course: 'Finance and Budgeting' },
  ACTIVITY_MISSING: { activity: null },
  JUSTIFICATION_MISSING: { fits: 'TBD' },
  DESCRIPTION_MISSING: { text: '-' },
};
const LUNCH: Row = { text: 'A whole day including lunch', hours: 8 };
const CONFIRMED: Record<string, Row[]> = {
  EXCLUDED_TIME: [LUNCH],
  DUPLICATE: [SESSION, SESSION],
  NEAR_DUPLICATE: [SESSION, { ...SESSION, activity: 'Talk on storage 2026' }],
  SAME_SESSION_TWO_COURSES: [SESSION, { ...SESSION, course: 'Technology Planning' }],
  HOURS_IMPLAUSIBLE: [{ hours: 50 }],
};

/** The column `Confirmed`, which comes after the record's last. */
const COLUMN = { axis: 'column', at: HEADINGS.length } as const;
const sheetsOf = (log: TestCell[][]) => ({ ...BASE, [LOG]: log });
const twoLunches = [LUNCH, { ...LUNCH, date: on(6, 10), activity: 'Conference in July' }];
const withColumn = logOf(twoLunches, ['Confirmed'], [], [], ['8 h on 6/9/2026 are correct']);

export const ROW_FLOWS: Flow[] = [
  ...Object.entries(FIXED).flatMap(([code, row]): Flow[] => [
    { name: `${code} mended`, sheets: sheetsOf(logOf([row])), arrange: onClick(code, fix) },
  ]),
  ...Object.entries(CONFIRMED).map(
    ([code, rows]): Flow => ({
      name: `${code} confirmed`,
      sheets: sheetsOf(logOf(rows)),
      arrange: onClick(code, confirm),
      // Of two rows that are the same, either may bear the words.
      isAnywhere: code === 'DUPLICATE',
      shift: { ...COLUMN, by: 1 },
    }),
  ),
  {
    name: 'undo of a confirmation',
    sheets: sheetsOf(logOf([LUNCH])),
    arrange: undo(onClick('EXCLUDED_TIME', confirm)),
    isSameAgain: true,
    shift: { ...COLUMN, by: -1 },
  },
  {
    name: 'two rows confirmed in a column that is there',
    sheets: sheetsOf(withColumn),
    arrange: onClick('EXCLUDED_TIME', confirm),
  },
  {
    name: 'hours worked out',
    sheets: sheetsOf(logOf([{ hours: 'all day' }])),
    arrange: onClick('HOURS_UNREADABLE', workOut),
  },
  {
    name: 'hours worked out and confirmed',
    sheets: sheetsOf(logOf([LUNCH])),
    arrange: onClick('EXCLUDED_TIME', workOut),
    shift: { ...COLUMN, by: 1 },
  },
];
