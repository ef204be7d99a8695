// The check of plan documents, each step that asks the script as one run.

import type { SheetReading } from '../../../src/core/protocol/messages';
import type { PlanRow } from '../../../src/core/technology-plan/describe-plan';
import { type Drive, listFolder } from '../../../src/documents/drive-folder';
import { makeEdits } from '../../../src/documents/set-up-rows';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { PLAN_FOLDER_ID } from '../../../src/local/apps-script/plan-folder';
import { confirmPart } from '../../../src/sidebar/technology-plan/confirm-part';
import { BASE, commit, type Flow, reportOf, SETUP, undo } from './flows';

const FOUND: PlanRow[] = [
  ['Plan checked on', '2026-11-23', ''],
  ['Plan document Technology plan', 'found: “Plan.docx”', 'A 3 year plan.'],
  ['Plan document Presentation', 'not found: please check', 'As presented.'],
  ['Plan section Mission Statement', 'found: “Mission”, page 2', 'The mission.'],
  ['Plan section Evaluation Method', 'likely: “Annual review”', 'The evaluation.'],
];
const FOUND_LATER = FOUND.map(
  ([label, text, sentence]): PlanRow => [label, text.replace('not found', 'found'), sentence],
);

const driveOf = (host: LocalHost): Drive => ({
  list: async () => host.call('listPlanFolder') as never,
  read: async (request) => host.call('readPlanFile', request) as never,
});

/** Lists the folder and reads every byte of what is in it. */
async function readFolder(host: LocalHost) {
  const { sources } = await listFolder(driveOf(host));
  const sizes: number[] = [];
  for (const source of sources) sizes.push((await source.read(() => undefined)).length);
  return { ok: true, sizes };
}

const write =
  (rows: PlanRow[]): Flow['arrange'] =>
  (host) => {
    const edits = makeEdits(host.call('readSheet', {}) as SheetReading, rows);
    return edits.length > 0 ? () => host.call('editCells', { edits }) : 'It is written.';
  };
const writeAgain: Flow['arrange'] = (host) => {
  const first = write(FOUND)(host);
  const isThere = reportOf(host).applicants[0]?.plan?.documents.some(({ text }) =>
    /page/.test(text),
  );
  if (typeof first !== 'string' && !isThere) first();
  return write(FOUND_LATER)(host);
};

const confirm: Flow['arrange'] = (host) => {
  const rows = (host.call('readSheet', {}) as SheetReading).rows;
  const first = rows.some(([label]) => label === FOUND[0]?.[0]) ? '' : write(FOUND)(host);
  if (typeof first !== 'string') first();
  return commit(
    (report) => {
      const part = report.applicants[0]?.plan?.documents.find(({ state }) => state === 'MISSING');
      return part ? confirmPart('Plan document ', part, report.asOf) : 'It is confirmed.';
    },
    { words: 'Shown on March 3, as a handout' },
  )(host);
};

export const PLAN_FLOWS: Flow[] = [
  {
    name: 'plan folder read',
    sheets: { ...BASE, [SETUP]: [...BASE[SETUP], ['Plan folder', PLAN_FOLDER_ID]] },
    words: 'plan',
    arrange: (host) => () => readFolder(host),
  },
  { name: 'plan check written, first', sheets: BASE, words: 'plan', arrange: write(FOUND) },
  { name: 'plan check written, again', sheets: BASE, words: 'plan', arrange: writeAgain },
  { name: 'part of the plan confirmed', sheets: BASE, arrange: confirm },
  {
    name: 'undo of a part confirmed',
    sheets: BASE,
    arrange: undo(confirm),
    isSameAgain: true,
  },
];
