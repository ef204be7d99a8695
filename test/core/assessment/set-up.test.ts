import {
  type CycleCells,
  datesOf,
  parseSetUp,
  readCycle,
  SET_UP_VERSION,
} from '../../../src/core/assessment/set-up';
import type { Cell } from '../../../src/core/log/cell';
import { POLICY } from '../../../src/core/policy/policy';
import { checkRows, checkSheets, faultsOf, HEADINGS, row, SET_UP } from '../check-sheets';

const day = (text: string): Cell => ({ day: text, seconds: 0 });
const cycleOf = (issued: Cell, expires: Cell = '', today = '2026-11-23') =>
  readCycle({ issued, expires }, { today, isMonthFirst: true, policy: POLICY });

test('each label of the set-up is read, in any case and with any spaces', () => {
  const setUp = parseSetUp([
    ['AL-CTO Setup'],
    [' applicant ', ' Pat Doe '],
    ['SCHOOL DISTRICT', 'Mobile County'],
    ['Issue date', day('2024-09-01')],
    ['Expiration date', '2027-12-31'],
    ['Log sheets', '2025; 2026\nMore', ' Extra ', ''],
    ['Locale', 'de_DE'],
    ['Plan folder', 'x'],
  ]);
  expect(setUp).toMatchObject({
    applicant: 'Pat Doe',
    district: 'Mobile County',
    dates: { issued: day('2024-09-01'), expires: '2027-12-31' },
    logSheets: ['2025', '2026', 'More', 'Extra'],
    locale: 'de_DE',
  });
});

test('an empty set-up says nothing', () => {
  expect(parseSetUp([])).toEqual({
    applicant: '',
    district: '',
    cohort: '',
    logSheets: [],
    dates: { issued: '', expires: '' },
    overrides: { issued: '', expires: '' },
    people: new Map(),
    seen: new Map(),
    chosen: new Map(),
    samePeople: [],
    otherPeople: [],
    locale: '',
    plan: [],
    programs: [],
  });
});

test('a label without a value says nothing', () => {
  expect(parseSetUp([['Applicant'], ['Issue date']])).toMatchObject({
    applicant: '',
    dates: { issued: '' },
  });
});

test('only “Applicant” beside “Issue date” begins the table of further people', () => {
  expect(
    parseSetUp([
      ['Notes', 'Issue date'],
      ['Log sheets', 'A'],
    ]),
  ).toMatchObject({ people: new Map(), logSheets: ['A'] });
});

test('of a label that stands twice the first holds', () => {
  expect(
    parseSetUp([
      ['Applicant', 'Pat'],
      ['Applicant', 'Lee'],
    ]).applicant,
  ).toBe('Pat');
});

test('the table of further people ends at the first row without a name', () => {
  const { people, district } = parseSetUp([
    ['Applicant', 'Issue date', 'Expiration date'],
    ['Lee Roe', '2025-01-15', '2028-06-30'],
    ['KIM@x.org', '2025-02-01'],
    [''],
    ['School district', 'Mobile County'],
  ]);
  expect([...people]).toEqual([
    ['lee roe', { issued: '2025-01-15', expires: '2028-06-30', cohort: '' }],
    ['kim@x.org', { issued: '2025-02-01', expires: '', cohort: '' }],
  ]);
  expect(district).toBe('Mobile County');
});

test('a person whose name is a label of the set-up stands in the table all the same', () => {
  const { people, applicant } = parseSetUp([
    ['Applicant', 'Issue date'],
    ['Locale', '2025-01-15'],
  ]);
  expect([...people.keys()]).toEqual(['locale']);
  expect(applicant).toBe('');
});

test('an applicant of another name than “issue date” begins no table', () => {
  const { people, applicant } = parseSetUp([
    ['Applicant', 'Pat'],
    ['School district', 'Mobile'],
  ]);
  expect(people.size).toBe(0);
  expect(applicant).toBe('Pat');
});

test('headings that the person placed are read; what is no field, or blank, is not', () => {
  const { chosen } = parseSetUp([
    ['Column Number of Hours', 'Qty'],
    ['column  date completed', 'When It Was'],
    ['Column Shoe Size', 'Feet'],
    ['Column Description of Activity', ' '],
    ['My column Hours', 'Other'],
  ]);
  expect([...chosen]).toEqual([
    ['qty', 'hours'],
    ['when it was', 'date'],
  ]);
});

test('rows on the plan documents are kept as they stand, three cells each', () => {
  const { plan } = parseSetUp([
    ['Plan section Mission Statement', 'found', 'p. 1', 'more'],
    ['plan folder', 'x'],
    ['The Plan section', 'y'],
  ]);
  expect(plan).toEqual([['Plan section Mission Statement', 'found', 'p. 1']]);
});

test('a set-up by a newer version is refused, one by this or an older is not', () => {
  const version = (value: Cell) => () => parseSetUp([['Set-up version', value]]);
  expect(faultsOf(version(SET_UP_VERSION + 1))).toEqual([
    {
      code: 'SET_UP_TOO_NEW',
      message: 'A newer version of this add-on wrote the set-up. Update to the newest version.',
    },
  ]);
  expect(version(SET_UP_VERSION)()).toMatchObject({ applicant: '' });
  expect(version('9')()).toMatchObject({ applicant: '' });
});

describe('the cycle', () => {
  test.each([
    ['2024-06-15', '2027-06-15'],
    ['2024-02-29', '2027-02-28'],
  ])('issued %s it expires three years on, %s', (issued, expires) => {
    expect(cycleOf(issued)).toMatchObject({ cycle: { issued, expires }, faults: [] });
  });

  test('an official expiration date wins', () => {
    expect(cycleOf('2024-06-15', '2027-12-31').cycle?.expires).toBe('2027-12-31');
  });

  test('without an issue date there is none, and no fault', () => {
    expect(cycleOf('')).toEqual({ cycle: null, faults: [] });
    expect(cycleOf('', '2027-12-31')).toEqual({ cycle: null, faults: [] });
  });

  test('one issued today is not in the future; one issued tomorrow is', () => {
    expect(cycleOf('2026-11-23').cycle).not.toBeNull();
    expect(cycleOf('2026-11-24')).toEqual({
      cycle: null,
      faults: [
        {
          code: 'ISSUE_DATE_IN_FUTURE',
          message:
            'The issue date, Nov 24, 2026, is in the future. Enter the one on the certificate.',
        },
      ],
    });
  });

  test('it ends after the day it begins', () => {
    expect(cycleOf('2024-06-15', '2024-06-16').faults).toEqual([]);
    expect(cycleOf('2024-06-15', '2024-06-15')).toEqual({
      cycle: null,
      faults: [
        {
          code: 'EXPIRATION_BEFORE_ISSUE',
          message:
            'The expiration date, Jun 15, 2024, is not after the issue date, Jun 15, 2024. Correct one of them.',
        },
      ],
    });
  });

  test('dates that cannot be read are all said at once', () => {
    expect(cycleOf('soon', 'later')).toEqual({
      cycle: null,
      faults: [
        {
          code: 'ISSUE_DATE_UNREADABLE',
          message: "We can't read the issue date. Enter it like 2024-06-15.",
        },
        {
          code: 'EXPIRATION_UNREADABLE',
          message: "We can't read the expiration date. Enter it like 2027-06-15.",
        },
      ],
    });
    expect(cycleOf('2024-06-15', 'later').cycle).toBeNull();
  });

  test('slash dates follow the locale', () => {
    expect(
      readCycle(
        { issued: '3/4/2024', expires: '' },
        { today: '2026-11-23', isMonthFirst: false, policy: POLICY },
      ).cycle?.issued,
    ).toBe('2024-04-03');
  });
});

describe('whose dates they are', () => {
  const own: CycleCells = { issued: '2024-09-01', expires: '' };
  const table: CycleCells = { issued: '2025-01-15', expires: '2028-06-30' };
  const pat = {
    name: 'Pat Doe',
    district: '',
    email: '',
    cohort: '',
    group: '',
    rows: [],
    isSetUp: true,
  };
  const lee = { ...pat, name: 'Lee Roe', isSetUp: false };
  const setUp = { ...parseSetUp([]), applicant: 'Pat Doe', dates: own };
  const withTable = { ...setUp, people: new Map([['lee roe', table]]) };
  const overrides: CycleCells = { issued: '2024-06-15', expires: '' };
  const none: CycleCells = { issued: '', expires: '' };

  test('the set-up’s own are its applicant’s alone', () => {
    expect(datesOf(pat, setUp)).toEqual(own);
    expect(datesOf(lee, setUp)).toEqual(none);
  });

  test('a set-up that names nobody serves everybody', () => {
    expect(datesOf(lee, { ...setUp, applicant: '' })).toEqual(own);
  });

  test('those of the table are known by name or by e-mail address', () => {
    expect(datesOf(lee, withTable)).toEqual(table);
    const byAddress = { ...setUp, people: new Map([['lee@roe.org', table]]) };
    expect(datesOf({ ...lee, name: 'L.', email: 'lee@roe.org' }, byAddress)).toEqual(table);
  });

  test('a name in the table without a date of its own has the others', () => {
    const people = new Map([['pat doe', none]]);
    expect(datesOf(pat, { ...setUp, people })).toEqual(own);
    expect(datesOf(pat, { ...setUp, people, overrides })).toEqual(overrides);
    const others = new Map([['lee roe', none]]);
    expect(datesOf(lee, { ...setUp, people: others, overrides })).toEqual(overrides);
  });

  test('those given with the call win for the set-up’s applicant and serve who has none', () => {
    expect(datesOf(pat, { ...setUp, overrides })).toEqual(overrides);
    expect(datesOf(lee, { ...setUp, overrides })).toEqual(overrides);
    expect(datesOf(lee, { ...withTable, overrides })).toEqual(table);
    const people = new Map([['pat doe', table]]);
    expect(datesOf(pat, { ...setUp, people, overrides })).toEqual(overrides);
  });

  test('an issue date given goes with the expiration date there is, if that stands alone', () => {
    const official = { issued: '', expires: '2027-09-30' };
    const both = { issued: overrides.issued, expires: '2027-09-30' };
    expect(datesOf(pat, { ...setUp, dates: official, overrides })).toEqual(both);
    const other = { issued: overrides.issued, expires: '2028-01-01' };
    expect(datesOf(pat, { ...setUp, dates: official, overrides: other })).toEqual(other);
  });

  test('an expiration date given alone goes with the issue date there is', () => {
    const only: CycleCells = { issued: '', expires: '2027-12-31' };
    expect(datesOf(pat, { ...setUp, overrides: only })).toEqual({
      issued: '2024-09-01',
      expires: '2027-12-31',
    });
    expect(datesOf(pat, setUp)).toEqual(own);
  });
});

describe('a check that cannot be made', () => {
  const withoutDate = SET_UP.slice(0, 2);
  const withDate = (issued: Cell): Cell[][] => [...withoutDate, ['Issue date', issued]];

  test('has no issue date at all', () => {
    expect(faultsOf(() => checkRows([row()], { setUp: withoutDate }))).toEqual([
      {
        code: 'ISSUE_DATE_MISSING',
        message: 'There is no issue date. Enter it in the “AL-CTO Setup” sheet.',
        logs: ['Log'],
        otherLogs: [],
        names: ['Pat Doe'],
      },
    ]);
  });

  test('says a date that several people share once, and whose each other one is', () => {
    const setUp = [
      ...withDate('soon'),
      [],
      ['Applicant', 'Issue date'],
      ['Lee Roe', 'later'],
      ['Kim Poe', '2030-01-01'],
    ].map((cells) => (cells.length > 0 ? cells : ['']));
    const rows = [row(), row({ name: 'Lee Roe' }), row({ name: 'Kim Poe' })];
    expect(faultsOf(() => checkRows(rows, { setUp })).map(({ message }) => message)).toEqual([
      "We can't read the issue date. Enter it like 2024-06-15.",
      "We can't read the issue date for Lee Roe. Enter it like 2024-06-15.",
      'The issue date for Kim Poe, Jan 1, 2030, is in the future. Enter the one on the certificate.',
    ]);
  });

  test('is asked for a person whom the log does not name, and says whom it does', () => {
    const rows = [row(), row({ name: 'Lee Roe' })];
    expect(faultsOf(() => checkRows(rows, { only: 'Sam' }))).toEqual([
      {
        code: 'APPLICANT_UNKNOWN',
        message: 'The log has no rows for “Sam”. It has rows for “Pat Doe”, “Lee Roe”.',
      },
    ]);
  });
});

test('a person without an issue date stops nobody else', () => {
  const { applicants } = checkSheets({ Log: [HEADINGS, row(), row({ name: 'Lee Roe' })] });
  expect(applicants[0].hours?.counted).toBe(6);
  expect(applicants[1]).toEqual({
    applicant: 'Lee Roe',
    district: 'Mobile County',
    email: '',
    completeOnTime: false,
    cycle: null,
    standing: null,
    hours: null,
    courses: [],
    elective: null,
    cohort: '',
    group: '',
    rows: [],
    nextSteps: [],
    plan: null,
    findings: [],
    verdict: {
      headline: 'No issue date for Lee Roe.',
      detail: 'Enter it in the “AL-CTO Setup” sheet.',
      notes: [],
    },
  });
});

test('answers about names are read, several in further cells, rows or after a semicolon', () => {
  const { samePeople, otherPeople } = parseSetUp([
    ['Also known as', 'R. Ashford = Robin Ashford; K. Roe=Kim Roe', 'Bob Lee = Robert Lee'],
    ['Not the same', 'P. Doe = Pat Doe', 'nobody'],
  ]);
  expect(samePeople).toEqual([
    { other: 'R. Ashford', name: 'Robin Ashford' },
    { other: 'K. Roe', name: 'Kim Roe' },
    { other: 'Bob Lee', name: 'Robert Lee' },
  ]);
  expect(otherPeople).toEqual([{ other: 'P. Doe', name: 'Pat Doe' }]);
});

test('the cohort of the set-up is that of its own person alone', () => {
  const email = ['Email Address', ...HEADINGS];
  const of = (address: string, name: string) => [address, ...row({ name })];
  const log = [email, of('a@x.org', 'Pat Doe'), of('b@x.org', 'Pat Doe'), of('c@x.org', 'Lee Roe')];
  const cohortsOf = (applicant: string) =>
    checkSheets(
      { Log: log },
      {
        setUp: [
          ['Applicant', applicant],
          ['Cohort', 'Beta'],
          ['Issue date', day('2024-09-01')],
          [],
          ['Applicant', 'Issue date'],
          ['a@x.org', day('2024-09-01')],
          ['c@x.org', day('2024-09-01')],
        ],
      },
    ).applicants.map(({ email: address, cohort }) => [address, cohort]);
  expect(cohortsOf('Pat Doe')).toEqual([
    ['b@x.org', 'Beta'],
    ['a@x.org', ''],
    ['c@x.org', ''],
  ]);
  expect(cohortsOf('C@x.org')[0]).toEqual(['c@x.org', 'Beta']);
  expect(cohortsOf('').map(([, cohort]) => cohort)).toEqual(['', '', '']);
});
