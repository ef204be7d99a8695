// Three ticks a person: what a reviewer has seen of the plan documents, with day and name, in the set-up.
import type {
  CheckAnswer,
  Edit,
  EditAnswer,
  SheetReading,
} from '../../../src/core/protocol/messages';
import { SEEN_DOCUMENTS } from '../../../src/core/protocol/plan-labels';
import { editSeen } from '../../../src/sidebar/people/edit-seen';
import { openTestHost } from '../../addon/open-test-host';
import { FORM, RESPONSES, SET_UP } from '../submit/response-sheet';

const NOW = () => Date.UTC(2026, 10, 29, 18);
const NOTE = 'Nov 29, 2026 (reviewer Jo Doe)';
const LATER = 'Dec 13, 2026 (reviewer Al Roe)';

async function open(setUp = SET_UP) {
  const host = await openTestHost({ [FORM]: RESPONSES, 'AL-CTO Setup': setUp }, { now: NOW });
  const readSetUp = () => host.call('readSheet', {}) as SheetReading;
  const edit = (edits: Edit[], more = {}) =>
    host.call('editCells', { edits, ...more }) as EditAnswer;
  const tick = (who: string, documents: string[], note = NOTE) =>
    edit(editSeen(readSetUp(), who, documents, note));
  const planOf = (email: string) => {
    const answer = host.call('checkCompliance', {}) as CheckAnswer;
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const person = answer.report.applicants.find((each) => each.email === email);
    return person?.plan?.documents.map(({ state, text }) => `${state} ${text}`);
  };
  const seenRows = () => readSetUp().rows.filter(([label]) => label === 'Documents seen');
  return { tick, edit, planOf, seenRows };
}

test('a tick keeps the day and the name, and is that person’s alone', async () => {
  const { tick, planOf } = await open();
  expect(tick('ann@b.org', ['Presentation'])).toMatchObject({ ok: true });
  expect(planOf('ann@b.org')).toEqual([
    'MISSING Not seen yet',
    `CONFIRMED Seen: ${NOTE}`,
    'MISSING Not seen yet',
  ]);
  // The other person of that name.
  expect(planOf('ann@a.org')).toBeUndefined();
});

test('a later tick leaves the earlier ones as they were, and one taken away is gone', async () => {
  const { tick, planOf, seenRows } = await open();
  tick('ann@b.org', ['Presentation']);
  tick('ann@b.org', SEEN_DOCUMENTS, LATER);
  expect(planOf('ann@b.org')).toEqual([
    `CONFIRMED Seen: ${LATER}`,
    `CONFIRMED Seen: ${NOTE}`,
    `CONFIRMED Seen: ${LATER}`,
  ]);
  tick('ann@b.org', ['Presentation'], LATER);
  expect(planOf('ann@b.org')?.[1]).toBe(`CONFIRMED Seen: ${NOTE}`);
  tick('ann@b.org', []);
  expect(planOf('ann@b.org')).toBeUndefined();
  expect(seenRows()).toHaveLength(1);
});

test('people stand below one another, and an undo takes a tick back', async () => {
  const { tick, edit, planOf, seenRows } = await open();
  tick('ann@b.org', SEEN_DOCUMENTS);
  const answer = tick('bob@a.org', ['Technology plan']);
  expect(seenRows().map(([, who]) => who)).toEqual(['ann@b.org', 'bob@a.org']);
  if (!answer.ok) throw new Error('The tick was refused.');
  edit(answer.undo, { isUndo: true });
  expect(planOf('bob@a.org')).toBeUndefined();
  expect(planOf('ann@b.org')).toHaveLength(3);
});

test('dates of further people are read as before', async () => {
  const { tick, planOf } = await open([
    ['Applicant', 'Issue date'],
    ['bob@a.org', '2024-01-01'],
  ]);
  tick('bob@a.org', ['Signature sheets']);
  expect(planOf('bob@a.org')?.[2]).toContain(NOTE);
});
