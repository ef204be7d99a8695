// A whole response workbook against the table that a careful person wrote by hand.
import type {
  ApplicantReport,
  CheckReport,
  RowReport,
} from '../../../src/core/report/check-report';
import { countReview } from '../../../src/core/report/review-counts';
import { HAND_TABLE } from '../../cases/reviewer/hand-table';
import {
  COHORT_SET_UP,
  makeResponseTabs,
  REVIEW_DAY,
  SAME_PERSON,
} from '../../cases/reviewer/response-workbook';
import { checkSheets, faultsOf } from '../check-sheets';

const check = (setUp = [...COHORT_SET_UP, [''], SAME_PERSON]) =>
  checkSheets(makeResponseTabs(), { setUp, today: REVIEW_DAY });

const find = ({ applicants }: CheckReport, email: string) =>
  applicants.find((each) => each.email === email) as ApplicantReport;

const codesOf = (rows: RowReport[], effect: string) =>
  rows.flatMap(({ findings }) =>
    findings.filter((each) => each.effect === effect).map(({ code }) => code),
  );

describe('a response workbook of four cohorts', () => {
  const report = check();

  test('holds 24 people and some 480 rows', () => {
    expect(report.applicants).toHaveLength(HAND_TABLE.length);
    expect(report.applicants.flatMap(({ rows }) => rows).length).toBeGreaterThan(430);
  });

  test.each(HAND_TABLE)('$email is what a careful person writes by hand', (expected) => {
    const { hours, completeOnTime, rows } = find(report, expected.email);
    const outs = codesOf(rows, 'reject');
    expect({
      hours: hours?.onTime,
      complete: completeOnTime,
      doubtful: codesOf(
        rows.filter(({ status }) => status === 'HELD'),
        'hold',
      ),
      replaced: outs.filter((code) => code === 'REPLACED').length,
      out: outs.filter((code) => code !== 'REPLACED'),
    }).toEqual({
      hours: expected.hours,
      complete: expected.complete ?? false,
      doubtful: expected.doubtful ?? [],
      replaced: expected.replaced ?? 0,
      out: expected.out ?? [],
    });
  });

  test('is summed up in one line', () => {
    const { complete, short, doubtful, late } = countReview(report.applicants);
    const emails = (people: ApplicantReport[]) => people.map(({ email }) => email).sort();
    const expected = (isOne: (row: (typeof HAND_TABLE)[number]) => unknown) =>
      HAND_TABLE.filter(isOne)
        .map(({ email }) => email)
        .sort();
    expect(emails(complete)).toEqual(expected((row) => row.complete));
    expect(emails(short)).toEqual(expected((row) => row.short));
    expect(emails(doubtful)).toEqual(expected((row) => row.doubtful));
    expect(emails(late)).toEqual(expected((row) => row.late));
    expect([complete, short, doubtful, late].map(({ length }) => length)).toEqual([9, 5, 17, 4]);
  });

  test('each replaced row names the one that took its place', () => {
    const rows = find(report, 'cameron.dale@barbour.example').rows;
    const replaced = rows.filter(({ findings }) =>
      findings.some(({ code }) => code === 'REPLACED'),
    );
    for (const row of replaced) {
      const place = row.findings.find(({ code }) => code === 'REPLACED')?.other;
      const later = rows.find((each) => each.row === place?.row && each.sheet === place?.sheet);
      expect(later).toMatchObject({ status: 'COUNTED', date: row.date, activity: row.activity });
    }
    expect(replaced).toHaveLength(2);
  });
});

test('one person with two addresses is offered for joining, two people of one name are not', () => {
  const { applicants } = check(COHORT_SET_UP);
  const asked = applicants.flatMap(({ findings }) => findings.flatMap(({ same }) => same ?? []));
  expect(asked).toEqual([
    { other: 'casey.morgn@chilton.example', name: 'casey.morgan@chilton.example' },
    { other: 'casey.morgn@chilton.example', name: 'casey.morgan@chilton.example' },
  ]);
  expect(applicants).toHaveLength(HAND_TABLE.length + 1);
  const jordans = applicants.filter(({ applicant }) => applicant === 'Jordan Lee');
  expect(jordans.map(({ hours }) => hours?.onTime)).toEqual([60, 15]);
});

test('a date of one cohort serves nobody of another', () => {
  const alpha = COHORT_SET_UP.slice(0, 2);
  const { applicants } = check(alpha);
  const dated = applicants.filter(({ cycle }) => cycle !== null);
  expect(new Set(dated.map(({ cohort }) => cohort))).toEqual(new Set(['Alpha']));
  expect(dated).toHaveLength(6);
});

test('without any date, the cohorts that need one are named', () => {
  expect(faultsOf(() => check([]))).toEqual([
    expect.objectContaining({
      code: 'ISSUE_DATE_MISSING',
      groups: ['Alpha', 'Beta', 'Charlie', 'Delta'].map((cohort) => ({
        name: `Cohort ${cohort}`,
        people: cohort === 'Beta' ? 7 : 6,
      })),
    }),
  ]);
});

test('sorted the other way round, the sheets say the same', () => {
  const sorted = Object.fromEntries(
    Object.entries(makeResponseTabs()).map(([tab, [head, ...rows]]) => [
      tab,
      [head, ...rows.reverse()],
    ]),
  );
  const now = checkSheets(sorted, {
    setUp: [...COHORT_SET_UP, [''], SAME_PERSON],
    today: REVIEW_DAY,
  });
  const tell = ({ applicants }: CheckReport) =>
    applicants
      .map(({ email, hours, completeOnTime }) => [
        email,
        hours?.onTime,
        hours?.held,
        completeOnTime,
      ])
      .sort();
  expect(tell(now)).toEqual(tell(check()));
});
