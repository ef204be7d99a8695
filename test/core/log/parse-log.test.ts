import type { Cell } from '../../../src/core/log/cell';
import { isMonthFirstLocale } from '../../../src/core/log/locale';
import { NOTHING_BESIDE } from '../../../src/core/log/log-row';
import { parseLog } from '../../../src/core/log/parse-log';
import { isAbout, readConfirmed } from '../../../src/core/log/read-confirmed';
import { POLICY } from '../../../src/core/policy/policy';
import { fold, normalizeSpaces, simplify } from '../../../src/core/text';
import { HEADINGS, row } from '../check-sheets';
import { COURSE } from '../courses';

function parse(rows: Cell[][], headings: Cell[] = HEADINGS) {
  const log = parseLog(
    { sheet: 'Log', cells: [headings, ...rows] },
    { policy: POLICY, isMonthFirst: true, chosen: new Map() },
  );
  if (!log) throw new Error('no log');
  return log;
}
const passed = (...rows: Cell[][]) => parse([row(), ...rows]).passedOver;
const numbers = (...rows: Cell[][]) => parse(rows).rows.map((each) => each.row);

test('a sheet without log headings is no log', () => {
  expect(
    parseLog(
      { sheet: 'x', cells: [['Item', 'Date']] },
      { policy: POLICY, isMonthFirst: true, chosen: new Map() },
    ),
  ).toBeNull();
});

describe('rows that are none', () => {
  test('blank rows are left out without a word', () => {
    const blank = HEADINGS.map(() => '');
    expect(numbers(blank, [], row(), [' ', '\u200b', '\n'], row({ hours: 1 }))).toEqual([4, 6]);
    expect(passed(blank, [])).toEqual([]);
  });

  test('a tick box or a time stamp alone makes no row', () => {
    const headings = ['Timestamp', ...HEADINGS, 'Done', 'Confirmed', 'Email'];
    const beside = ['2026-01-01', ...HEADINGS.map(() => ''), false, 'ok', 'a@x.org'];
    expect(parse([beside], headings)).toMatchObject({ rows: [], passedOver: [] });
  });

  test('two of date, hours, course and activity make one, or an activity with a text', () => {
    const only = (cells: Parameters<typeof row>[0]) =>
      HEADINGS.map((heading) => cells?.[heading.toLowerCase() as keyof typeof cells] ?? '');
    expect(numbers(only({ date: '3/4/2026', hours: 2 }))).toEqual([2]);
    expect(numbers(only({ activity: 'ALET', course: 'IT' }))).toEqual([2]);
    expect(numbers(only({ activity: 'ALET', description: 'Talks' }))).toEqual([2]);
    expect(passed(only({ activity: 'ALET' }))).toEqual([{ row: 3, reason: 'TITLE_ROW' }]);
    expect(passed(only({ date: '3/4/2026', description: 'Talks' }))).toEqual([
      { row: 3, reason: 'NOTE_ROW' },
    ]);
  });

  test('a name filled down over empty rows, or a 0 alone, is nothing', () => {
    expect(passed(['Pat Doe', 'Mobile County'], ['Pat Doe'], ['', '', '', '', 0])).toEqual([]);
  });

  test('an example is passed over', () => {
    expect(passed(row({ name: 'Example: Jo Roe' }))).toEqual([{ row: 3, reason: 'EXAMPLE_ROW' }]);
  });

  test.each([
    ['Total Hours'],
    ['TOTAL HOURS:'],
    ['Total hrs'],
    ['Total PD Hours'],
    ['Hours Total'],
    ['Running Total'],
    ['Hours needed'],
    ['Hours remaining'],
    ['Hours earned to date'],
    ['Total: 18 hours'],
    [`${COURSE.it} total`],
    ['Total for 2025-26'],
    ['YTD'],
  ])('“%s” is a total in the first column', (text) => {
    expect(passed([text, '', '', '', 12])).toEqual([{ row: 3, reason: 'TOTAL_ROW' }]);
  });

  test('a number alone under the hours, or a course with a number, is a total', () => {
    expect(passed(['', '', '', '', 12], [COURSE.it, 12])).toEqual([
      { row: 3, reason: 'TOTAL_ROW' },
      { row: 4, reason: 'TOTAL_ROW' },
    ]);
  });

  test('“Total Quality Management workshop” is a row', () => {
    const cells = row({ activity: 'Total Quality Management workshop', date: '' });
    expect(numbers(cells)).toEqual([2]);
  });

  test.each(['Total', 'TOTALS', 'subtotal', 'Sub-total', 'Grand total:'])(
    '“%s” is a total row in any column',
    (word) => {
      expect(passed(['', '', word, '', 42])).toEqual([{ row: 3, reason: 'TOTAL_ROW' }]);
      expect(passed(['', '', '', '', 42, '', '', '', '', word])).toEqual([
        { row: 3, reason: 'TOTAL_ROW' },
      ]);
    },
  );

  test('a row with a readable date or a course is no total row', () => {
    expect(numbers(row({ activity: 'Total', course: '' }))).toEqual([2]);
    expect(passed(row({ activity: 'Total', date: '', course: '' }))).toHaveLength(1);
    expect(passed(row({ activity: 'Total', date: 'all', course: '' }))).toHaveLength(1);
    expect(numbers(row({ activity: 'Total recall', date: '', course: '' }))).toEqual([2]);
  });

  test('repeated headings are passed over', () => {
    expect(passed(HEADINGS)).toEqual([{ row: 3, reason: 'HEADER_ROW' }]);
  });

  test('the second line of headings that take two is no row', () => {
    const second = HEADINGS.map((_, index) => ['Name', 'District'][index] ?? '');
    expect(parse([second, row()])).toMatchObject({ headerRow: 2, rows: [{ row: 3 }] });
    // Further down it is the headings again.
    expect(passed(second)).toEqual([{ row: 3, reason: 'HEADER_ROW' }]);
  });

  test('a lone text in the first record column is a title', () => {
    expect(passed(['Year two'])).toEqual([{ row: 3, reason: 'TITLE_ROW' }]);
    expect(passed(['Year two', 'x'])).toEqual([{ row: 3, reason: 'NOTE_ROW' }]);
    expect(passed([2026])).toEqual([{ row: 3, reason: 'TITLE_ROW' }]);
    expect(passed(['2025-2026'])).toEqual([{ row: 3, reason: 'TITLE_ROW' }]);
  });
});

describe('a row', () => {
  test('is read field by field', () => {
    const headings = ['Timestamp', 'Email', ...HEADINGS, 'Confirmed'];
    const cells = [
      { day: '2026-03-05', seconds: 60 },
      ' PAT@x.org ',
      ...row({ activity: ' ALET ' }),
      '6 h on 3/4/2026 are correct',
    ];
    expect(parse([cells], headings).rows).toEqual([
      {
        sheet: 'Log',
        row: 2,
        who: { applicant: 'Pat Doe', district: 'Mobile County', email: 'pat@x.org', cohort: '' },
        activity: 'ALET',
        date: { kind: 'day', day: '2026-03-04', first: '2026-03-04', as: 'date' },
        hours: { kind: 'hours', units: 1800, as: 'number' },
        course: { kind: 'course', course: COURSE.it, as: 'official', text: COURSE.it },
        justification: 'It relates to the course',
        description: 'Two talks on switches',
        beside: {
          provider: '',
          approved: '',
          submitted: '2026-03-05',
          confirmed: [{ decision: 'isCorrect', units: 1800, day: '2026-03-04' }],
          cellErrors: [],
        },
      },
    ]);
  });

  test('a short row, or a log without such columns, has blanks', () => {
    expect(
      parse([['3/4/2026', '', '', 'x']], ['Date', 'Hours', 'Course', 'Activity']).rows[0],
    ).toMatchObject({
      who: { applicant: '', district: '', email: '' },
      activity: 'x',
      justification: '',
      description: '',
      beside: { submitted: null, confirmed: [] },
      hours: { kind: 'missing' },
      course: { kind: 'missing' },
    });
  });

  test('rows of one person share what they say of it, and what stands beside the record where nothing does', () => {
    const headings = [...HEADINGS, 'Confirmed'];
    const other = row({ district: 'Baldwin County' });
    const cells = [row(), row({ hours: 2 }), other, [...row(), 'accepted late'], row(), row()];
    const [first, second, third, ...rest] = parse(cells, headings).rows;
    expect(second.who).toBe(first.who);
    expect(third.who).toMatchObject({ applicant: 'Pat Doe', district: 'Baldwin County' });
    expect(rest.map(({ who }) => who.district)).toEqual(rest.map(() => 'Mobile County'));
    expect(first.beside).toBe(NOTHING_BESIDE);
    expect(rest[0].beside.confirmed).toEqual([{ decision: 'acceptedLate' }]);
    expect(rest[1].beside).toBe(NOTHING_BESIDE);
  });

  test('numbers, truth values and days in a text field are said as they are', () => {
    expect(
      parse([
        row({ activity: 42, description: true, justification: { day: '2026-03-04', seconds: 5 } }),
      ]).rows[0],
    ).toMatchObject({ activity: '42', description: 'true', justification: '2026-03-04' });
  });

  test.each([
    ['Pat Doe, Mobile County', 'Pat Doe', 'Mobile County'],
    ['Pat Doe; Mobile', 'Pat Doe', 'Mobile'],
    ['Pat Doe - Mobile', 'Pat Doe', 'Mobile'],
    ['Pat Doe – Mobile', 'Pat Doe', 'Mobile'],
    ['Pat Doe/Mobile', 'Pat Doe', 'Mobile'],
    ['Pat Doe\nMobile', 'Pat Doe', 'Mobile'],
    ['Pat Doe, Mobile, South', 'Pat Doe', 'Mobile, South'],
    ['Ann Smith-Roe', 'Ann Smith-Roe', ''],
    ['Pat Doe', 'Pat Doe', ''],
  ])('%j in one column is a name and a district', (text, applicant, district) => {
    const headings = ['Name and District', 'Date', 'Hours', 'Course', 'Activity'];
    expect(parse([[text, '3/4/2026', 1, 'x', 'y']], headings).rows[0]).toMatchObject({
      who: { applicant, district },
    });
  });

  test('columns of their own win over the joint one', () => {
    const headings = [
      'Name and District',
      'Name',
      'District',
      'Date',
      'Hours',
      'Course',
      'Activity',
    ];
    const read = (...cells: Cell[]) =>
      parse([[...cells, '3/4/2026', 1, 'x', 'y']], headings).rows[0].who;
    expect(read('A, B', 'Pat', 'Mobile')).toMatchObject({ applicant: 'Pat', district: 'Mobile' });
    expect(read('A, B', '', '')).toMatchObject({ applicant: 'A', district: 'B' });
  });

  test.each([
    '#REF!',
    '#VALUE!',
    '#N/A',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    '#SPILL!',
    '#CALC!',
    'Loading...',
    'LOADING…',
  ])('%s in a cell is blank, and kept as an error', (text) => {
    expect(parse([row({ hours: ` ${text} ` })]).rows[0]).toMatchObject({
      hours: { kind: 'missing' },
      beside: { cellErrors: [{ field: 'hours', text }] },
    });
  });
});

test('a log knows its headings as written, and where its columns are', () => {
  const headings = [
    'Hours\n earned ',
    'Name & District',
    'Date',
    'Course',
    'Email',
    'Topic',
    'Mood',
  ];
  expect(parse([], headings)).toMatchObject({
    headerRow: 1,
    headings: {
      applicant: 'Name & District',
      district: 'Name & District',
      hours: 'Hours earned',
      date: 'Date',
      course: 'Course',
      activity: 'Topic',
    },
    columns: { hours: 0, applicantAndDistrict: 1, date: 2, course: 3, email: 4, activity: 5 },
    freeHeadings: [{ heading: 'Mood', column: 'G', samples: [] }],
    questions: [],
  });
});

describe('folding', () => {
  test.each([
    ['Law, Ethics & Policies', 'law ethics and policies'],
    ['  A -- b\t', 'a b'],
    ['ＩＴ　Ｍanagement', 'it management'],
    ['IT\u200bManage\u00adment', 'itmanagement'],
    ['Ünïcode 2½', 'ünïcode 21 2'],
    ['!?', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  test.each([
    [' a \n\t b ', 'a b'],
    ['a\u200b\u2060b', 'ab'],
    ['A, b!', 'A, b!'],
  ])('tidying %j leaves %j', (text, tidied) => expect(normalizeSpaces(text)).toBe(tidied));

  test.each([
    ['５ H', '5 h'],
    ['a\u2010b\u2013c\u2014d\u2212e', 'a-b-c-d-e'],
  ])('%j is simply %j', (text, simple) => expect(simplify(text)).toBe(simple));
});

test.each([
  ['en_US', true],
  ['en-US', true],
  ['es_US', true],
  ['fil_PH', true],
  ['en_GB', false],
  ['de_DE', false],
  ['', false],
])('the locale %s has the month first: %s', (locale, expected) =>
  expect(isMonthFirstLocale(locale)).toBe(expected),
);

describe('what was confirmed', () => {
  const read = (text: string) => readConfirmed(text, true);
  const about = { units: 2400, day: '2026-01-14' };

  test.each([
    ['8 h on 1/14/2026 exclude meals and exhibit hall', 'excludesMeals'],
    ['8h on 1/14/2026 excludes meals and exhibit hall', 'excludesMeals'],
    ['8 h on 2026-01-14 are a separate session', 'isSeparate'],
    ['8 h on 1/14/2026 is a separate session', 'isSeparate'],
    ['8 H ON 1/14/2026 ARE CORRECT', 'isCorrect'],
    ['8,0 h on 1/14/2026 is correct (confirmed by Pat)', 'isCorrect'],
  ])('%s', (text, decision) => expect(read(text)).toEqual([{ decision, ...about }]));

  test('several are joined by semicolons; nothing is nothing', () => {
    expect(read('8 h on 1/14/2026 are correct;8 h on 1/14/2026 are a separate session; ')).toEqual([
      { decision: 'isCorrect', ...about },
      { decision: 'isSeparate', ...about },
    ]);
    expect(read('')).toEqual([]);
    expect(read(' ; ')).toEqual([]);
  });

  test.each([
    'ok',
    '8 h are correct',
    'so 8 h on 1/14/2026 are correct',
    '8 h on 1/14/2026 are correct now',
    '0 h on 1/14/2026 are correct',
    '8.8.8 h on 1/14/2026 are correct',
    '8 h on 13/14/2026 are correct',
    '8 h on 1/14/2026 are correct; ok',
  ])('%s confirms nothing', (text) => expect(read(text)).toBeNull());

  test('slash dates follow the locale', () => {
    expect(readConfirmed('8 h on 1/4/2026 are correct', false)).toMatchObject([
      { day: '2026-04-01' },
    ]);
  });

  test('it is about the day, and the hours to a hundredth as they are written', () => {
    const confirmation = { decision: 'isCorrect' as const, units: 399, day: '2026-01-14' };
    expect(isAbout(confirmation, 400, '2026-01-14')).toBe(true);
    expect(isAbout(confirmation, 402, '2026-01-14')).toBe(false);
    expect(isAbout(confirmation, 399, '2026-01-15')).toBe(false);
  });
});
