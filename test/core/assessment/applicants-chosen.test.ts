// `--applicant`, as the command line gives it, in a log where two people have one name.
import type { Cell } from '../../../src/core/log/cell';
import { checkSheets, faultsOf } from '../check-sheets';
import { COURSE } from '../courses';

const HEADINGS = ['Email Address', 'Name', 'District', 'Activity', 'Date', 'Hours', 'Course'];
const rowOf = (email: string, name: string, district: string): Cell[] => [
  email,
  name,
  district,
  `A class for ${district}`,
  { day: '2026-03-04', seconds: 0 },
  3,
  COURSE.it,
];
const LOG = [
  HEADINGS,
  rowOf('jordan@elmore.example', 'Jordan Lee', 'Elmore'),
  rowOf('jlee@dale.example', 'Jordan  lee', 'Dale'),
  rowOf('kim@dale.example', 'Kim Poe', 'Dale'),
];
const check = (only: string) =>
  checkSheets({ Log: LOG }, { setUp: [['Issue date', '2024-09-01']], only });

test('a name borne by two is not chosen for them: their addresses are offered', () => {
  expect(faultsOf(() => check('jordan lee'))).toEqual([
    expect.objectContaining({
      code: 'APPLICANT_SHARED',
      message:
        'The log has two people called “jordan lee”. Choose one by address: jordan@elmore.example, jlee@dale.example.',
    }),
  ]);
});

test.each([
  ['jlee@dale.example', 'Dale'],
  ['JORDAN@elmore.example', 'Elmore'],
  ['Kim Poe', 'Dale'],
])('%s is one of them', (only, district) => {
  expect(check(only).applicants.map((each) => each.district)).toEqual([district]);
});

test('where nobody has the name, people are listed as they can be chosen', () => {
  const [fault] = faultsOf(() => check('Lee Roe'));
  expect(fault?.message).toBe(
    'The log has no rows for “Lee Roe”. It has rows for jordan@elmore.example, jlee@dale.example, “Kim Poe”.',
  );
});
