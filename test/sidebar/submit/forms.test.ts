import fc from 'fast-check';
import type { SheetReading } from '../../../src/core/protocol/messages';
import type { ApplicantReport, RowReport } from '../../../src/core/report/check-report';
import { type Answers, fillForm } from '../../../src/sidebar/submit/fill-form';
import { type LearnedForm, learnForm } from '../../../src/sidebar/submit/learn-form';
import {
  type CountedRow,
  compare,
  KEPT,
  listCounted,
  listSubmissions,
} from '../../../src/sidebar/submit/submissions';
import { runs } from '../../deep/models/runs';

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQLSc-example_form/viewform';
const LINK =
  `${FORM}?usp=pp_url&entry.11=Applicant+Name&entry.12=School%20District&entry.13=Activity` +
  '&entry.14=2026-01-31&entry.15=Hours&entry.16=IT+Management&entry.17=Justification&entry.18=Description';

const ANSWERS: Answers = {
  applicant: 'Ada "Ace" O’Neal',
  district: 'Lincoln & Sons = County',
  applicantAndDistrict: 'Ada, Lincoln',
  activity: 'ALET, Montgomery',
  date: '2026-10-31',
  hours: '1.5',
  course: 'IT Management',
  justification: 'Line one\nline two 🏫 50% + more #1 ?',
  description: 'x'.repeat(2000),
};

const learned = (link = LINK) => learnForm(link) as LearnedForm;
const paramsOf = (link: string) => new URL(link).searchParams;

test('a pre-filled link tells which entry is which field', () => {
  const { address, entries, fixed, missing } = learned();
  expect(address).toBe(FORM);
  expect(Object.fromEntries([...entries].map(([question, { name }]) => [question, name]))).toEqual({
    applicant: 'entry.11',
    district: 'entry.12',
    activity: 'entry.13',
    date: 'entry.14',
    hours: 'entry.15',
    course: 'entry.16',
    justification: 'entry.17',
    description: 'entry.18',
  });
  expect([fixed, missing]).toEqual([[], []]);
});

test('what a form does not ask for is named, and an answer that is no field stays as it is', () => {
  const { entries, fixed, missing } = learned(
    `${FORM}?entry.1=Applicant+Name+and+School+District&entry.2=Cohort+Alpha&entry.3_hour=1&entry.3_minute=0&entry.4_year=2026&entry.4_month=1&entry.4_day=2&emailAddress=ada@example.org`,
  );
  expect([...entries]).toEqual([
    ['applicantAndDistrict', { name: 'entry.1', isInParts: false }],
    ['hours', { name: 'entry.3', isInParts: true }],
    ['date', { name: 'entry.4', isInParts: true }],
  ]);
  expect(fixed).toEqual([
    ['entry.2', 'Cohort Alpha'],
    ['emailAddress', 'ada@example.org'],
  ]);
  expect(missing).toEqual([
    'Name of Activity/Location',
    'Coursework Skill Area',
    'Justification of Relation to Coursework',
    'Description of Activity',
  ]);
});

test.each([
  ['', 'That isn’t a link to a Google Form. Copy it with “Get pre-filled link”.'],
  ['my form', 'That isn’t a link to a Google Form. Copy it with “Get pre-filled link”.'],
  [
    'javascript:alert(1)//docs.google.com/forms/d/e/12345678901/viewform?entry.1=Hours',
    /isn’t a link/,
  ],
  ['http://docs.google.com/forms/d/e/12345678901/viewform?entry.1=Hours', /isn’t a link/],
  [
    'https://docs.google.com.evil.example/forms/d/e/12345678901/viewform?entry.1=Hours',
    /isn’t a link/,
  ],
  ['https://docs.google.com/spreadsheets/d/12345678901/edit', /isn’t a link/],
  ['https://docs.google.com/forms/d/12345678901/edit', /isn’t a link/],
  ['https://forms.gle/abcDEF', /short link/],
  [FORM, /None of the answers in that link is a field name/],
  [`${FORM}?entry.1=Hello`, /None of the answers in that link is a field name/],
  [
    `${FORM}?entry.1=Hours&entry.2=Hours`,
    'Two answers are named “Number of Hours”. Give each question its own name.',
  ],
])('%s is answered with a sentence', (link, sentence) => {
  const answer = learnForm(link);
  if (typeof sentence === 'string') expect(answer).toBe(sentence);
  else expect(answer).toMatch(sentence);
});

test('each row opens filled in, long texts whole', () => {
  const { link, leftOut } = fillForm(learned(), ANSWERS);
  const params = paramsOf(link);
  expect(leftOut).toEqual([]);
  expect(params.get('entry.11')).toBe(ANSWERS.applicant);
  expect(params.get('entry.14')).toBe('2026-10-31');
  expect(params.get('entry.15')).toBe('1.5');
  expect(params.get('entry.17')).toBe(ANSWERS.justification);
  expect(params.get('entry.18')).toBe(ANSWERS.description);
});

test('a text that does not fit is left out whole and named', () => {
  const answers = { ...ANSWERS, description: '🏫'.repeat(1000) };
  const { link, leftOut } = fillForm(learned(), answers);
  expect(leftOut).toEqual(['description']);
  expect(link.length).toBeLessThanOrEqual(8000);
  expect(paramsOf(link).has('entry.18')).toBe(false);
  expect(paramsOf(link).get('entry.17')).toBe(answers.justification);
});

test('dates and durations in parts are given in parts', () => {
  const form = learned(
    `${FORM}?entry.3_hour=1&entry.3_minute=0&entry.4_year=2026&entry.4_month=1&entry.4_day=2`,
  );
  const params = paramsOf(fillForm(form, ANSWERS).link);
  expect(Object.fromEntries(params)).toEqual({
    usp: 'pp_url',
    'entry.3_hour': '1',
    'entry.3_minute': '30',
    'entry.4_year': '2026',
    'entry.4_month': '10',
    'entry.4_day': '31',
  });
});

test('any text goes through a link as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { link } = fillForm(learned(), { ...ANSWERS, justification: text });
      const arrived = paramsOf(link).get('entry.17') ?? '';
      expect(arrived).toBe(text.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\ufffd'));
    }),
    runs(100),
  );
});

const makeRow = (row: number, more: Partial<Answers> = {}): CountedRow => {
  const answers = { ...ANSWERS, activity: `Session ${row}`, ...more };
  return { report: { row } as RowReport, answers, submittedOn: '' };
};
const keep = (counted: CountedRow, row: number) => ({
  row,
  on: '2026-11-01',
  texts: KEPT.map(([, field]) => counted.answers[field]),
});

describe('what was submitted', () => {
  test('a row that stands as it was submitted is submitted, wherever it stands now', () => {
    const kept = [keep(makeRow(5), 2)];
    const found = compare([makeRow(4), { ...makeRow(5), report: { row: 9 } as RowReport }], kept);
    expect(found.submitted).toBe(1);
    expect(found.open.map(({ report }) => report.row)).toEqual([4]);
  });

  test('an edited row has changed since, and it is said what', () => {
    const rows = [makeRow(4), makeRow(5, { hours: '4' })];
    const found = compare(rows, [keep(makeRow(5), 2), keep(makeRow(4), 3)]);
    expect(found).toMatchObject({ open: [], submitted: 1, gone: [] });
    expect(found.changed.map(({ changes, submission }) => [submission.row, changes])).toEqual([
      [2, ['Number of Hours was “1.5”, is “4”']],
    ]);
  });

  test('two equal rows are submitted one by one', () => {
    expect(compare([makeRow(4), makeRow(4)], [keep(makeRow(4), 2)]).open).toHaveLength(1);
  });

  test('another session of the same conference is not the one that was submitted', () => {
    const other = makeRow(6, { justification: 'another', description: 'other', hours: '2' });
    const found = compare([other], [keep(makeRow(5), 2)]);
    expect([found.open.length, found.changed.length, found.gone.length]).toEqual([1, 0, 1]);
  });

  test('a day typed by hand is believed where nothing was kept', () => {
    expect(compare([{ ...makeRow(4), submittedOn: '2026-10-01' }], []).submitted).toBe(1);
  });

  test('a day in the row does not hide that the row has changed', () => {
    const row = { ...makeRow(4, { description: 'new' }), submittedOn: '2026-11-01' };
    expect(compare([row], [keep(makeRow(4), 2)]).changed).toHaveLength(1);
  });

  test('a submitted row whose day is not in the log is told apart, unless nobody knows the day', () => {
    const rows = [makeRow(4), { ...makeRow(5), submittedOn: '2026-11-01' }, makeRow(6)];
    const kept = [keep(makeRow(4), 2), keep(makeRow(5), 3), { ...keep(makeRow(6), 4), on: 'soon' }];
    const found = compare(rows, kept);
    expect(found).toMatchObject({ submitted: 3, open: [], changed: [] });
    expect(
      found.unmarked.map(({ counted, submission }) => [counted.report.row, submission.row]),
    ).toEqual([[4, 2]]);
  });

  test('records of somebody else are left alone', () => {
    const rows = [
      ['Submitted on', 'Applicant Name'],
      [{ day: '2026-11-01', seconds: 0 }, 'Ada'],
      ['2026-11-02', 'Bob'],
    ];
    const found = listSubmissions({ rows } as SheetReading, {
      applicant: 'Bob',
      email: '',
      cycle: null,
    });
    expect(found).toMatchObject([{ row: 3, on: '2026-11-02' }]);
  });

  test('a row that is no longer the one that was checked is not offered', () => {
    const report = {
      sheet: 'Log',
      row: 2,
      status: 'COUNTED',
      activity: 'Old',
      date: null,
      hours: 1,
    };
    const applicant = {
      applicant: 'A',
      district: '',
      rows: [report],
    } as unknown as ApplicantReport;
    const rows = [['Activity'], ['New']];
    const reading = { sheet: 'Log', columns: { activity: 1 }, rows, merges: [] };
    expect(listCounted(applicant, [reading as unknown as SheetReading])).toEqual([]);
    reading.rows[1] = ['Old'];
    expect(listCounted(applicant, [reading as unknown as SheetReading])).toHaveLength(1);
  });
});
