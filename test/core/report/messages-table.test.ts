// What a reviewer sends: who gets a message, under which title, and the link that opens it.
import { makeMessagesTable } from '../../../src/core/report/messages-table';
import { type Message, makeMessages } from '../../../src/core/report/person-message';
import { HAND_TABLE } from '../../cases/reviewer/hand-table';
import {
  COHORT_SET_UP,
  makeResponseTabs,
  REVIEW_DAY,
  SAME_PERSON,
} from '../../cases/reviewer/response-workbook';
import { checkSheets } from '../check-sheets';

const report = checkSheets(makeResponseTabs(), {
  setUp: [...COHORT_SET_UP, [''], SAME_PERSON],
  today: REVIEW_DAY,
});
const messages = makeMessages(report, { reviewer: 'Jo Doe' });
const to = (address: string) => messages.find((each) => each.address === address);

const MESSAGE = { name: 'Ann', address: 'ann@a.org', subject: 'Hours', text: 'Dear Ann,\n\nhello' };
const linkOf = (over: Partial<Message>) =>
  makeMessagesTable([{ ...MESSAGE, ...over }], REVIEW_DAY).values[4]?.[4];

test('only those with something to do get one', () => {
  const asked = ['EXCLUDED_TIME', 'COURSE_RETIRED', 'ACTIVITY_MISSING', 'HOURS_IMPLAUSIBLE'];
  const more = ['COURSE_SEVERAL', 'JUSTIFICATION_MISSING'];
  const expected = HAND_TABLE.filter(
    ({ complete, doubtful = [] }) =>
      !complete || doubtful.some((code) => [...asked, ...more].includes(code)),
  );
  expect(messages.map(({ address }) => address).sort()).toEqual(
    expected.map(({ email }) => email).sort(),
  );
});

test('one who is complete is told so first, another how much is left', () => {
  expect(to('dana.ellis@bibb.example')?.subject).toMatch(/your hours are complete$/);
  expect(to('emery.ford@blount.example')?.subject).toMatch(/30 hours to go$/);
});

test('activities stand there by name and day, with a day to reply by, and no row of a sheet', () => {
  const text = to('uma.vance@dallas.example')?.text ?? '';
  expect(text).toMatch(/- “[\w ]+, Montgomery”, \w{3} \d+, \d{4}, 3 hours: /);
  expect(text).toContain('Please reply by Dec 13, 2026.');
  expect(text).toContain('Jo Doe');
  for (const { text: each } of messages) expect(each).not.toMatch(/\brow \d|Responses/i);
});

test('a row that was returned for what was found in it is asked about once', () => {
  const dana = report.applicants.find(({ email }) => email === 'dana.ellis@bibb.example');
  const asked = to('dana.ellis@bibb.example')?.text.match(/hours: (.*)/)?.[1] ?? '';
  const rows = dana?.rows.map((row) =>
    row.status === 'HELD'
      ? {
          ...row,
          findings: [
            { code: 'RETURNED', effect: 'hold', message: '', reason: asked } as const,
            ...row.findings,
          ],
        }
      : row,
  );
  const [message] = makeMessages({ ...report, applicants: [{ ...dana, rows }] } as typeof report);
  expect(message?.text).toContain(`7 hours: ${asked}\n`);
});

test('the link opens the mail written, from the cells of its row', () => {
  expect(linkOf({})).toEqual({
    formula:
      '=HYPERLINK("mailto:"&B5&"?subject="&ENCODEURL(C5)&"&body="&SUBSTITUTE(ENCODEURL(D5),"%0A","%0D%0A"),"Open the mail")',
  });
});

test('a text too long for a link is left to be pasted, and nothing is cut', () => {
  const text = 'é'.repeat(400);
  expect(linkOf({ text })).toEqual({
    formula:
      '=HYPERLINK("mailto:"&B5&"?subject="&ENCODEURL(C5),"Open a mail and paste the message")',
  });
  expect(makeMessagesTable([{ ...MESSAGE, text }], REVIEW_DAY).values[4]?.[3]).toBe(text);
});

test.each(['', 'ann', 'ann@a.org?bcc=all@b.org', 'ann@a.org,bob@b.org', 'ann@a.org&x=1'])(
  'an address that is not one plain one has no link: %j',
  (address) => {
    expect(linkOf({ address })).toBe('No address to write to');
  },
);
