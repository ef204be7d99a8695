import type { Cell } from '../../../src/core/log/cell';
import { columnLetter, findHeader, isHeaderRow } from '../../../src/core/log/find-header';
import type { ColumnRole } from '../../../src/core/log/headings';
import { findRole, officialHeading } from '../../../src/core/log/headings';
import { faultsOf } from '../check-sheets';

const NONE = new Map<string, ColumnRole>();
const find = (rows: Cell[][], chosen = NONE) => findHeader({ sheet: 'Log', cells: rows }, chosen);
const columnsOf = (headings: Cell[], chosen = NONE) => find([headings], chosen)?.columns;
const faults = (headings: Cell[], chosen = NONE) => faultsOf(() => find([headings], chosen));

describe('headings', () => {
  test.each([
    ['Applicant Name and School District', 'applicantAndDistrict', 0],
    ['Name & District', 'applicantAndDistrict', 1],
    ['Candidate', 'applicant', 1],
    ['Full Name', 'applicant', 2],
    ['LEA', 'district', 1],
    ['Name of Activity/Location', 'activity', 0],
    ['NAME OF ACTIVITY / LOCATION', 'activity', 0],
    ['Session', 'activity', 1],
    ['Date of Activity', 'date', 1],
    ['# of Hours', 'hours', 1],
    ['Hrs', 'hours', 2],
    ['Strand', 'course', 1],
    ['Relation to Coursework', 'justification', 1],
    ['Details', 'description', 1],
    ['E-mail', 'email', 1],
    ['Timestamp', 'timestamp', 0],
    ['Confirmed', 'confirmed', 0],
    ['Submitted on', 'submitted', 0],
  ])('%s is %s, tier %s', (heading, role, tier) => {
    expect(findRole(heading)).toMatchObject({ role, tier });
  });

  test.each(['Amount', '', 'Hours of sleep', 'The date'])('“%s” is none', (heading) => {
    expect(findRole(heading)).toBeNull();
  });

  test('each field has the policy’s own', () => {
    const roles: ColumnRole[] = ['activity', 'date', 'hours', 'course', 'justification'];
    expect(roles.map(officialHeading)).toEqual([
      'Name of Activity/Location',
      'Date Completed',
      'Number of Hours',
      'Coursework Skill Area',
      'Justification of Relation to Coursework',
    ]);
  });
});

describe('a header row', () => {
  test.each<[Cell[], boolean]>([
    [['Date', 'Hours', 'Course'], true],
    [['Date', 'Hours', 'Activity'], true],
    [['Date', 'Course', 'Name'], true],
    [['Date', 'Activity', 'Description'], false],
    [['Date', 'Hours'], false],
    [['Date', 'Hours', 'Email', 'Timestamp'], false],
    [['Date', 'Hours', 'Confirmed', 'Submitted on'], false],
    [['Date', 'Date Completed', 'Hours'], false],
    [[1, true, { day: '2026-03-04', seconds: 0 }], false],
    [['', 'Date', '', 'Hours', '', 'Course'], true],
  ])('%j: %s', (cells, expected) => expect(isHeaderRow(cells, NONE)).toBe(expected));

  test('a heading is no longer than 100 characters', () => {
    const pad = (length: number) => 'Date'.padEnd(length);
    expect(isHeaderRow([pad(100), 'Hours', 'Course'], NONE)).toBe(true);
    expect(isHeaderRow([pad(101), 'Hours', 'Activity'], NONE)).toBe(false);
  });

  test('stands among the first 50 rows', () => {
    const rows = (above: number) => [...Array(above).fill(['Title']), ['Date', 'Hours', 'Course']];
    expect(find(rows(0))?.index).toBe(0);
    expect(find(rows(49))?.index).toBe(49);
    expect(find(rows(50))).toBeNull();
    expect(find([])).toBeNull();
  });

  test('is read in any order of columns, as written', () => {
    expect(find([['', 'Course', 'Hours ', 'E-mail', 'DATE', 'Shoe size']])).toEqual({
      index: 0,
      columns: { course: 1, hours: 2, email: 3, date: 4 },
      names: { course: 'Course', hours: 'Hours ', email: 'E-mail', date: 'DATE' },
      record: [4, 2, 1],
    });
  });
});

describe('several headings for one field', () => {
  test('the surer one wins, in any order', () => {
    expect(columnsOf(['Hours', 'Number of Hours', 'Date', 'Course'])?.hours).toBe(1);
    expect(columnsOf(['Number of Hours', 'Hours', 'Date', 'Course'])?.hours).toBe(0);
    expect(columnsOf(['Hrs', 'Hours', 'Date', 'Course'])?.hours).toBe(1);
  });

  test('of two equally sure ones the more usual wins, in any order', () => {
    expect(columnsOf(['Title', 'Activity', 'Date', 'Hours', 'Course'])?.activity).toBe(1);
    expect(columnsOf(['Activity', 'Title', 'Date', 'Hours', 'Course'])?.activity).toBe(0);
  });

  test.each([
    [['Hours', 'Credit Hours', 'Date', 'Course'], 'Number of Hours', 'A and B'],
    [['Course', 'Date', 'Hours', 'Completion Date'], 'Date Completed', 'B and D'],
    [['Activity', 'Date', 'Hours', 'Course', 'ACTIVITY'], 'Name of Activity/Location', 'A and E'],
  ])('%j: a guess would change what counts', (headings, official, columns) => {
    expect(faults(headings)).toEqual([
      {
        code: 'HEADER_TWICE',
        message: `Sheet “Log”: two columns could be “${official}” (${columns}). Rename one of them.`,
      },
    ]);
  });

  test('columns are lettered as in the sheet', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

describe('a heading that is missing', () => {
  test('is asked for among the headings that stand for nothing', () => {
    expect(faults(['Date', ' Qty\u200b ', 'Course', 'Activity', '', 7, 'Hours of  sleep'])).toEqual(
      [
        {
          code: 'HEADER_MISSING',
          message:
            'Sheet “Log” has no column “Number of Hours”. Give the right column this heading.',
          choose: { official: 'Number of Hours', headings: ['Qty', 'Hours of sleep'] },
        },
      ],
    );
  });

  test('all faults are said at once', () => {
    expect(faults(['Date', 'Date', 'Course', 'Activity']).map(({ code }) => code)).toEqual([
      'HEADER_TWICE',
      'HEADER_MISSING',
    ]);
  });

  test('one that the person has placed wins over all', () => {
    const chosen = new Map<string, ColumnRole>([['qty', 'hours']]);
    expect(columnsOf(['Date', 'QTY', 'Course', 'Activity'], chosen)?.hours).toBe(1);
    expect(columnsOf(['Number of Hours', 'Qty', 'Date', 'Course'], chosen)?.hours).toBe(1);
    expect(columnsOf(['Qty', 'Number of Hours', 'Date', 'Course'], chosen)?.hours).toBe(0);
  });
});
