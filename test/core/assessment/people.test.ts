import { groupPeople } from '../../../src/core/assessment/people';
import type { Cell } from '../../../src/core/log/cell';
import { parseLog } from '../../../src/core/log/parse-log';
import { POLICY } from '../../../src/core/policy/policy';
import { checkRows, checkSheets, HEADINGS, row } from '../check-sheets';

const SET_UP = {
  applicant: 'Pat Doe',
  district: 'Mobile County',
  cohort: '',
  people: new Map<string, { cohort: string }>(),
  samePeople: [],
};
const FORM = ['Email', ...HEADINGS];

function group(rows: Cell[][], setUp = SET_UP, headings: Cell[] = HEADINGS) {
  const log = parseLog(
    { sheet: 'Log', cells: [headings, ...rows] },
    { policy: POLICY, isMonthFirst: true, chosen: new Map() },
  );
  if (!log) throw new Error('no log');
  const { people, unassigned } = groupPeople([log], setUp);
  return {
    people: people.map(({ rows: own, ...person }) => ({
      ...person,
      rows: own.map((each) => each.row),
    })),
    unassigned: unassigned.map((each) => each.row),
  };
}
const rowsOf = (grouped: ReturnType<typeof group>) => grouped.people.map(({ rows }) => rows);

test('a name in another case or spacing is the same person', () => {
  expect(rowsOf(group([row(), row({ name: 'PAT  DOE' }), row({ name: 'Lee Roe' })]))).toEqual([
    [2, 3],
    [4],
  ]);
});

test('the set-up’s own applicant comes first, the others as the log brings them', () => {
  const rows = ['Lee Roe', 'Kim Poe', 'pat doe'].map((name) => row({ name }));
  const { people } = group(rows);
  expect(people.map(({ name, isSetUp }) => [name, isSetUp])).toEqual([
    ['pat doe', true],
    ['Lee Roe', false],
    ['Kim Poe', false],
  ]);
});

test('the only person in a log is the set-up’s, whatever the name', () => {
  expect(group([row({ name: 'Patricia' })]).people).toMatchObject([
    { name: 'Patricia', isSetUp: true },
  ]);
});

test('rows without a name belong to the only applicant, else to nobody', () => {
  const nameless = row({ name: '' });
  expect(rowsOf(group([row(), nameless]))).toEqual([[2, 3]]);
  expect(group([row(), nameless]).unassigned).toEqual([]);
  expect(group([row(), nameless, row({ name: 'Lee Roe' })])).toMatchObject({
    people: [{ rows: [2] }, { rows: [4] }],
    unassigned: [3],
  });
});

test('a log without any name takes name and district from the set-up', () => {
  expect(group([row({ name: '', district: '' })]).people).toEqual([
    {
      name: 'Pat Doe',
      district: 'Mobile County',
      email: '',
      cohort: '',
      group: '',
      rows: [2],
      isSetUp: true,
    },
  ]);
});

test('only the set-up’s own applicant gets the set-up’s district', () => {
  const { people } = group([row({ district: '' }), row({ name: 'Lee Roe', district: '' })]);
  expect(people.map(({ district }) => district)).toEqual(['Mobile County', '']);
});

test('name and district are as mostly written; the first in a tie, blanks aside', () => {
  const names = ['pat doe', 'Pat Doe', 'Pat Doe', ''];
  expect(group(names.map((name) => row({ name }))).people[0].name).toBe('Pat Doe');
  const districts = ['', '', 'Mobile', 'Baldwin'];
  expect(group(districts.map((district) => row({ district }))).people[0].district).toBe('Mobile');
});

describe('e-mail addresses', () => {
  const sent = (email: string, name = 'Pat Doe') => [email, ...row({ name })];

  test('tell two people of one name apart', () => {
    const grouped = group([sent('a@x.org'), sent('b@x.org')], SET_UP, FORM);
    expect(rowsOf(grouped)).toEqual([[2], [3]]);
    expect(grouped.people.map(({ email }) => email)).toEqual(['a@x.org', 'b@x.org']);
  });

  test('join two spellings, in any case', () => {
    expect(
      rowsOf(
        group([sent('a@x.org'), sent('A@X.org', 'Patricia'), sent('c@x', 'Lee')], SET_UP, FORM),
      ),
    ).toEqual([[2, 3], [4]]);
  });

  test('one that goes with a name serves the rows without one, above it too', () => {
    const rows = [sent(''), sent('a@x.org'), sent('a@x.org'), sent('', 'Lee Roe')];
    expect(rowsOf(group(rows, SET_UP, FORM))).toEqual([[2, 3, 4], [5]]);
  });

  test('none serves a name that two people have', () => {
    const rows = [sent('a@x.org'), sent('b@x.org'), sent('')];
    expect(rowsOf(group(rows, SET_UP, FORM))).toEqual([[2], [3], [4]]);
  });

  test('two names that several people have are not one for that', () => {
    const two = (name: string) => [sent('a@x.org', name), sent('b@x.org', name), sent('', name)];
    expect(rowsOf(group([...two('Pat Doe'), ...two('Lee Roe')], SET_UP, FORM))).toEqual([
      [2, 5],
      [3, 6],
      [4],
      [7],
    ]);
  });

  test('one without a name gives no name to rows that have neither', () => {
    const rows = [sent('a@x.org', ''), sent('', ''), sent('b@x.org')];
    expect(group(rows, SET_UP, FORM)).toMatchObject({ unassigned: [3] });
  });
});

test('hours are never summed across people', () => {
  const { applicants } = checkSheets(
    { Log: [HEADINGS, row(), row({ name: 'Lee Roe', hours: 3 })] },
    { overrides: { issued: '2024-09-01', expires: '' } },
  );
  expect(applicants.map(({ hours }) => hours?.counted)).toEqual([6, 3]);
});

test('rows of nobody are told by the sheet they stand in', () => {
  const nameless = row({ name: '' });
  const { logs } = checkSheets({
    A: [HEADINGS, row(), nameless],
    B: [HEADINGS, row({ name: 'Lee Roe' }), row({ name: 'Lee Roe', hours: 2 })],
  });
  expect(logs.map(({ unassigned }) => unassigned.map((each) => each.row))).toEqual([[3], []]);
  expect(logs[0].unassigned).toMatchObject([
    {
      sheet: 'A',
      status: 'HELD',
      hours: 6,
      findings: [
        {
          code: 'APPLICANT_MISSING',
          effect: 'hold',
          field: 'applicant',
          column: 'Name',
          message: 'Row 3: No name. Enter whose hours these are.',
        },
      ],
    },
  ]);
});

const similarPairs: [district: string, other: string, isAsked: boolean][] = [
  ['Elmore County', 'Elmore County', true],
  ['Elmore County', 'Elmore Co.', true],
  ['Elmore County Schools', 'ELMORE', true],
  ['Elmore County', '', true],
  ['Elmore County', 'Mobile County', false],
];

test.each(similarPairs)('one name with two addresses in %j and %j is asked: %j', (...pair) => {
  const [district, other, isAsked] = pair;
  const rows = [
    ['tmoss@x.org', ...row({ name: 'Tara Moss', district })],
    ['tara.moss@gmail.com', ...row({ name: 'tara moss', district: other })],
  ];
  const { applicants } = checkSheets(
    { Log: [FORM, ...rows] },
    { overrides: { issued: '2024-09-01', expires: '' } },
  );
  const asked = applicants.flatMap(({ findings }) => findings.flatMap(({ same }) => same ?? []));
  const question = { other: 'tara.moss@gmail.com', name: 'tmoss@x.org' };
  expect(asked).toEqual(isAsked ? expect.arrayContaining([question]) : []);
  expect(applicants.map(({ rows: own }) => own.length)).toEqual([1, 1]);
});

describe('one person alone', () => {
  test('is found in any spelling', () => {
    const rows = [row(), row({ name: 'Lee Roe', hours: 2 })];
    const { applicants } = checkSheets(
      { Log: [HEADINGS, ...rows] },
      { only: 'LEE  roe', overrides: { issued: '2024-09-01', expires: '' } },
    );
    expect(applicants.map(({ applicant, hours }) => [applicant, hours?.counted])).toEqual([
      ['Lee Roe', 2],
    ]);
  });

  test('is whoever is asked for where the log names nobody', () => {
    expect(
      checkRows([row({ name: '' }), row({ name: '', hours: 2 })], { only: 'Sam Poe' }),
    ).toMatchObject({ applicant: 'Sam Poe', hours: { counted: 8 } });
  });

  test('is not the first of several who have no name', () => {
    const rows = ['a@x.org', 'b@x.org'].map((email) => [email, ...row({ name: '' })]);
    expect(() => checkSheets({ Log: [FORM, ...rows] }, { only: 'Sam Poe' })).toThrow(
      'The log has no rows for “Sam Poe”',
    );
  });

  test('is not just anybody where one row names another', () => {
    expect(() => checkRows([row({ name: '' }), row()], { only: 'Sam Poe' })).toThrow(
      'The log has no rows for “Sam Poe”. It has rows for “Pat Doe”.',
    );
  });
});
