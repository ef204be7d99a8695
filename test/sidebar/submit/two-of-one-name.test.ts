// Two people of one name: every generated sheet is that of the one who was chosen, by address.
import type { CheckAnswer, SheetReading } from '../../../src/core/protocol/messages';
import { MESSAGES_SHEET } from '../../../src/core/report/messages-table';
import { PACKET_SHEET } from '../../../src/core/report/packet-table';
import { keyOf } from '../../../src/core/report/person-key';
import { SIGN_IN_SHEET } from '../../../src/core/report/sign-in-table';
import { nameFiles } from '../../../src/local/packet/file-names';
import type { Packet } from '../../../src/local/packet/packet-input';
import { markSubmitted } from '../../../src/sidebar/submit/mark-submitted';
import {
  compare,
  listCounted,
  listSubmissions,
  SUBMITTED_SHEET,
} from '../../../src/sidebar/submit/submissions';
import { openTestHost } from '../../addon/open-test-host';
import { FORM, RESPONSES, SET_UP } from './response-sheet';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const ANNS = ['ann@a.org', 'ann@b.org'];
const DISTRICTS = ['Elmore', 'Mobile'];
const OWN_ACTIVITIES = ['Switches in depth', 'Budget for devices'];

async function open() {
  const host = await openTestHost({ [FORM]: RESPONSES, 'AL-CTO Setup': SET_UP }, { now: NOW });
  const answer = host.call('checkCompliance', {}) as CheckAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { report } = answer;
  const people = ANNS.map((email) => {
    const person = report.applicants.find((each) => each.email === email);
    if (!person) throw new Error(email);
    return person;
  });
  const textOf = (sheet: string) => {
    const { rows } = host.call('readSheet', { sheet }) as SheetReading;
    return rows.flat().map(String).join('\n');
  };
  return { host, report, people, textOf };
}

test.each([0, 1])('Summary, packet and sign-in sheet are those of person %i', async (nth) => {
  const { host, people, textOf } = await open();
  // The other one's stand there already.
  for (const person of [people[1 - nth], people[nth]]) {
    if (!person) throw new Error('Nobody.');
    const made = host.call('makeSheets', { kind: 'packet', applicant: keyOf(person) });
    expect(made).toMatchObject({
      ok: true,
      message: expect.stringContaining(`“AL-CTO Sign-in” for Ann Lee, ${person.email}. Print each`),
    });
  }
  for (const sheet of ['AL-CTO Summary', PACKET_SHEET]) {
    expect(textOf(sheet)).toContain(ANNS[nth]);
    expect(textOf(sheet)).toContain(OWN_ACTIVITIES[nth]);
    expect(textOf(sheet)).not.toContain(ANNS[1 - nth]);
    expect(textOf(sheet)).not.toContain(OWN_ACTIVITIES[1 - nth]);
    expect(textOf(sheet).includes('Beta cohort')).toBe(nth === 0);
  }
  expect(textOf(SIGN_IN_SHEET)).toContain(`Presented by Ann Lee, ${DISTRICTS[nth]}`);
  expect(textOf(SIGN_IN_SHEET)).not.toContain(DISTRICTS[1 - nth]);
});

test('a sign-in sheet that holds names is told from one that is only someone else’s', async () => {
  const { host, textOf } = await open();
  const make = (nth: number) =>
    host.call('makeSheets', { kind: 'sign-in', applicant: ANNS[nth] }) as { message: string };
  for (const nth of [0, 1]) {
    expect(make(nth).message).toBe('The sheet “AL-CTO Sign-in” is ready to print.');
    expect(textOf(SIGN_IN_SHEET)).toContain(`Ann Lee, ${DISTRICTS[nth]}`);
  }
  const cells = [{ column: 2, before: '', after: 'Ada Example' }];
  host.call('editCells', { edits: [{ op: 'write', sheet: SIGN_IN_SHEET, row: 8, cells }] });
  expect(make(0).message).toContain('holds what people wrote, so it stayed as it was');
  expect(textOf(SIGN_IN_SHEET)).toContain('Ada Example');
  expect(textOf(SIGN_IN_SHEET)).toContain(DISTRICTS[1]);
});

test('their packets are two files', async () => {
  const { people } = await open();
  const names = nameFiles(people.map((applicant) => ({ applicant }) as unknown as Packet));
  expect(names).toEqual(['Ann Lee – Elmore – Beta.pdf', 'Ann Lee – Mobile.pdf']);
});

test('each has a message of their own, to their own address', async () => {
  const { host, textOf } = await open();
  expect(host.call('makeSheets', { kind: 'messages' })).toMatchObject({ ok: true });
  const { rows } = host.call('readSheet', { sheet: MESSAGES_SHEET }) as SheetReading;
  const anns = rows.filter(([name]) => name === 'Ann Lee');
  expect(anns.map(([, address]) => address)).toEqual(ANNS);
  expect(anns[0]?.[3]).toContain('10 of the 60 hours');
  expect(anns[1]?.[3]).toContain('8 of the 60 hours');
  expect(textOf(MESSAGES_SHEET)).toContain('Dear Cy Doe');
});

test('what one has submitted is not taken for the other one’s', async () => {
  const { host, report, people } = await open();
  const [ann, other] = people;
  if (!ann || !other) throw new Error('Nobody.');
  const reading = host.call('readSheet', { sheet: FORM }) as SheetReading;
  const readKept = () => host.call('readSheet', { sheet: SUBMITTED_SHEET }) as SheetReading;
  const marked = listCounted(ann, [reading]).map((counted) => ({ counted, keptIn: 0 }));
  const { asOf, isMonthFirst } = report;
  const task = markSubmitted(marked, { applicant: ann, kept: readKept(), asOf, isMonthFirst });
  const change = task.change(reading, {});
  if (typeof change === 'string') throw new Error(change);
  expect(host.call('editCells', { edits: change.edits })).toMatchObject({ ok: true });
  const own = listSubmissions(readKept(), ann);
  expect(compare(listCounted(ann, [reading]), own)).toMatchObject({ open: [], changed: [] });
  expect(own).toHaveLength(marked.length);
  expect(listSubmissions(readKept(), other)).toEqual([]);
});
