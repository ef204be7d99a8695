// What the tools of the panel change, each as one run.

import type { Edit, SheetReading, SheetsRequest } from '../../../src/core/protocol/messages';
import type { CheckReport } from '../../../src/core/report/check-report';
import type { LocalHost } from '../../../src/local/apps-script/host';
import type { Task } from '../../../src/sidebar/fix/task';
import { insertFormula } from '../../../src/sidebar/formulas/insert-formula';
import { planEvent } from '../../../src/sidebar/overview/plan-event';
import { learnTask } from '../../../src/sidebar/submit/learn-task';
import { markSubmitted } from '../../../src/sidebar/submit/mark-submitted';
import { newCycle } from '../../../src/sidebar/submit/new-cycle';
import {
  compare,
  listCounted,
  listSubmissions,
  SUBMITTED_SHEET,
} from '../../../src/sidebar/submit/submissions';
import { BASE, commit, editsOf, type Flow, HEADINGS, LOG, reportOf, SETUP, undo } from './flows';

export const NEXT = { issued: '2026-11-20', expires: '', tab: 'PD Log 2026–2029' };
const FORM =
  'https://docs.google.com/forms/d/e/1FAIpQLSc-example_form/viewform?usp=pp_url&entry.1=Activity&entry.2=2025-01-02&entry.3=Hours';
const RIGHT = { axis: 'column', at: HEADINGS.length } as const;

const person = (report: CheckReport) => {
  const [applicant] = report.applicants;
  if (!applicant) throw new Error('Nobody is in the log.');
  return applicant;
};

const carryOut = (host: LocalHost, edits: Edit[] | string) =>
  typeof edits === 'string' ? edits : () => host.call('editCells', { edits });

const mark: Flow['arrange'] = (host) => {
  const report = reportOf(host);
  const applicant = person(report);
  const reading = host.call('readSheet', { sheet: LOG }) as SheetReading;
  const kept = host.call('readSheet', { sheet: SUBMITTED_SHEET }) as SheetReading;
  const counted = listCounted(applicant, [reading]);
  if (counted.length === 0) throw new Error('No row counts.');
  const { open, unmarked } = compare(counted, listSubmissions(kept, applicant));
  const marked = [
    ...open.map((each) => ({ counted: each, keptIn: 0 })),
    ...unmarked.map(({ counted, submission: { row, on } }) => ({ counted, keptIn: row, on })),
  ];
  if (marked.length === 0) return 'They are marked.';
  const { asOf, isMonthFirst } = report;
  return carryOut(
    host,
    editsOf(host, markSubmitted(marked, { applicant, kept, asOf, isMonthFirst })),
  );
};

export const begin: Flow['arrange'] = (host) => {
  const report = reportOf(host);
  const kept = host.call('readSheet', { sheet: ARCHIVE }) as SheetReading;
  const archives = kept.exists ? [kept] : [];
  const applicant = person(report);
  if (applicant.cycle?.issued === NEXT.issued) return 'It has begun.';
  const task: Task = newCycle({ report, applicant, isForm: false, archives });
  return carryOut(host, editsOf(host, task, NEXT));
};

const EVENT = {
  activity: 'Winter conference',
  date: '2027-02-10',
  hours: '4',
  course: 'Technology Planning',
  justification: '',
  description: '',
};

const makeSheets =
  (kind: SheetsRequest['kind']): Flow['arrange'] =>
  (host) =>
  () =>
    host.call('makeSheets', { kind });

export const makePacket = makeSheets('packet');

const REVIEW = { words: 'summary', sheets: BASE } as const;

const again =
  (arrange: Flow['arrange']): Flow['arrange'] =>
  (host) => {
    const first = arrange(host);
    if (typeof first !== 'string') first();
    return arrange(host);
  };

const BESIDE = { ...BASE, Mine: [['My own', 'cells']] };
const putFormula: Flow['arrange'] = (host) => {
  const report = reportOf(host);
  host.select('Mine', 2, 2);
  const task = insertFormula(report, person(report));
  const filled = { formula: 'Hours still needed', course: 'IT Management' };
  const reading = host.call('readSheet', { isActive: true }) as SheetReading;
  if (reading.sheet !== 'Mine') return 'It is gone.';
  const plan = task.change(reading, filled);
  return carryOut(host, typeof plan === 'string' ? plan : plan.edits);
};

const ARCHIVE = 'AL-CTO Archive 2024–2027';
const CYCLE = {
  sheets: BASE,
  copies: { [NEXT.tab]: LOG, [ARCHIVE]: SETUP, [`${ARCHIVE} (2)`]: SETUP },
};

export const TOOL_FLOWS: Flow[] = [
  {
    name: 'mark as submitted',
    sheets: BASE,
    arrange: mark,
    shift: { ...RIGHT, by: 1 },
  },
  {
    name: 'undo of mark as submitted',
    sheets: BASE,
    arrange: undo(mark),
    isSameAgain: true,
    scraps: SUBMITTED_SHEET,
    shift: { ...RIGHT, by: -1 },
  },
  { name: 'a formula put in', sheets: BESIDE, arrange: putFormula },
  {
    name: 'undo of a formula put in',
    sheets: BESIDE,
    arrange: undo(putFormula),
    isSameAgain: true,
  },
  { name: 'a form learned', sheets: BASE, arrange: commit(learnTask, { link: FORM }) },
  {
    name: 'undo of a form learned',
    sheets: BASE,
    arrange: undo(commit(learnTask, { link: FORM })),
    isSameAgain: true,
  },
  ...(['roster', 'messages', 'board', 'review'] as const).flatMap((kind): Flow[] => [
    { ...REVIEW, name: `${kind}, first`, arrange: makeSheets(kind) },
    { ...REVIEW, name: `${kind}, again`, arrange: again(makeSheets(kind)) },
  ]),
  {
    isAnywhere: true,
    name: 'event planned',
    sheets: BASE,
    arrange: commit((report) => planEvent(report, person(report)), EVENT),
  },
  { name: 'packet, first', sheets: BASE, arrange: makePacket },
  { name: 'packet, again', sheets: BASE, arrange: again(makePacket) },
  { name: 'new cycle', ...CYCLE, arrange: begin, leftover: /^AL-CTO (Archive|unfinished)/ },
  { name: 'undo of new cycle', ...CYCLE, arrange: undo(begin), isSameAgain: true },
];
