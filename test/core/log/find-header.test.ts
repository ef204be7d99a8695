import type { Cell } from '../../../src/core/log/cell';
import { type ColumnRole, findRole, readHeading } from '../../../src/core/log/columns/headings';
import { findHeader } from '../../../src/core/log/find-header';
import { POLICY } from '../../../src/core/policy/policy';
import { officialHeading } from '../../../src/core/policy/record-fields';
import { columnLetter } from '../../../src/core/report/column-letter';
import { COURSE } from '../courses';

const NONE = new Map<string, ColumnRole>();
const READING = { policy: POLICY, isMonthFirst: true, chosen: NONE };
const find = (rows: Cell[][], chosen = NONE) =>
  findHeader({ sheet: 'Log', cells: rows }, { ...READING, chosen });
const columnsOf = (headings: Cell[], chosen = NONE) => find([headings], chosen)?.placed.columns;
const asked = (rows: Cell[][], chosen = NONE) =>
  find(rows, chosen)?.questions.map(({ field, proposed }) => [field, proposed]);

describe('headings', () => {
  test.each<[string, ColumnRole]>([
    ['Applicant Name and School District', 'applicantAndDistrict'],
    ['Name & District', 'applicantAndDistrict'],
    ['Employee Name / School System', 'applicantAndDistrict'],
    ['Participant', 'applicant'],
    ["Applicant's Full Name", 'applicant'],
    ['Name (First Last)', 'applicant'],
    ['Last, First', 'applicant'],
    ['First Name', 'firstName'],
    ['Last Name', 'lastName'],
    ['LEA', 'district'],
    ['School System Name', 'district'],
    ['NAME OF ACTIVITY / LOCATION', 'activity'],
    ['PD Title', 'activity'],
    ['What is the name of the session?', 'activity'],
    ['Name of Conference/Workshop', 'activity'],
    ['Date Completed (MM/DD/YYYY)', 'date'],
    ['4. Date(s) Attended *', 'date'],
    ['Q4: Completion Date', 'date'],
    ['Workshop Date', 'date'],
    ['When', 'date'],
    ['Number\nof Hours', 'hours'],
    ['# of Hours', 'hours'],
    ['Clock Hrs.', 'hours'],
    ['CTO Hours Earned', 'hours'],
    ['How many hours?', 'hours'],
    ['Which coursework skill area does this relate to?', 'course'],
    ['CTO Area', 'course'],
    ['AL-CTO Strand', 'course'],
    ['Relevance', 'justification'],
    ['Why', 'justification'],
    ['How does this relate to the coursework?', 'justification'],
    ['Connection to CTO Role', 'justification'],
    ['Description of Session', 'description'],
    ['Brief Summary of What Was Learned', 'description'],
    ['E-mail', 'email'],
    ['Timestamp', 'timestamp'],
    ['Confirmed', 'confirmed'],
    ['Submitted on', 'submitted'],
    ['Venue', 'location'],
    ['Workshop Location', 'location'],
    ['Development Opportunity', 'activity'],
    ['What did you attend?', 'activity'],
    ['Session Attended', 'activity'],
    ['When did you complete it?', 'date'],
    ['Date Hours Earned', 'date'],
    ['Recertification Hours', 'hours'],
    ['Total Time', 'hours'],
    ['Requirement Met', 'course'],
    ['Why it counts', 'justification'],
    ['How it applies to my job', 'justification'],
    ['Notes on content', 'description'],
    ['What did you learn?', 'description'],
    ['What is your name?', 'applicant'],
    ['What district are you from?', 'district'],
  ])('%j is %s', (heading, role) => expect(findRole(heading)?.role).toBe(role));

  test.each([
    'Amount',
    '',
    'Shoe size',
    'Training Provider',
    'Course Link',
    'How was the training?',
    'Activity Type',
    'Provider',
    'Notes',
    'Grade',
    'Date of Birth',
    'CEUs',
  ])('“%s” is none', (heading) => expect(findRole(heading)).toBeNull());

  test.each(['Date Submitted', 'Entry Date', 'Date Registered', 'Recorded on', 'Submission Date'])(
    '“%s” is a day something was written down',
    (heading) => expect(readHeading(heading)).toMatchObject({ roles: [], isEntryDate: true }),
  );

  test.each([
    ['Hours (minutes)', 'minutes'],
    ['Duration in Minutes', 'minutes'],
    ['Hours (CEU)', 'other'],
    ['Number of Hours (credits)', 'other'],
    ['Number of Hours (enter minutes as decimal)', 'hours'],
  ])('%s holds %s', (heading, unit) => expect(readHeading(heading).unit).toBe(unit));

  test('each field has the policy’s own', () => {
    expect(officialHeading('activity')).toBe('Name of Activity/Location');
    expect(officialHeading('hours')).toBe('Number of Hours');
  });

  test('columns are lettered as in the sheet', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('the header row', () => {
  const HEADINGS = ['Date', 'Activity', 'Hours', 'Course'];

  test('is the one that names the most fields, among the first 60 that hold anything', () => {
    const rows = (above: number) => [...Array(above).fill(['Title']), HEADINGS];
    expect(find(rows(0))?.index).toBe(0);
    expect(find(rows(59))?.index).toBe(59);
    expect(find(rows(60))).toBeNull();
    expect(find([...Array(300).fill(['', '']), HEADINGS])?.index).toBe(300);
    expect(find([])).toBeNull();
  });

  test('is no line of a form’s top', () => {
    const top = [
      'Name:',
      'Pat Doe',
      'School District:',
      'Mobile',
      'Date:',
      '11/1/2026',
      'Hours:',
      3,
    ];
    expect(find([top, HEADINGS.slice(0, 3)])?.index).toBe(1);
    expect(
      find([['Name: Pat Doe', 'Date: 11/1/2026', 'Hours: 3', 'Course: IT'], HEADINGS])?.index,
    ).toBe(1);
  });

  test('may take two lines; a merged upper cell speaks for all columns under it', () => {
    const upper = ['Applicant', '', 'Activity', '', 'Date Completed', 'Hours', 'Course'];
    const lower = ['Name', 'School District', 'Name', 'Location', '', '', ''];
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
    ];
    const header = findHeader({ sheet: 'Log', cells: [upper, lower], merges }, READING);
    expect(header).toMatchObject({
      index: 1,
      placed: {
        columns: {
          applicant: 0,
          district: 1,
          activity: 2,
          location: 3,
          date: 4,
          hours: 5,
          course: 6,
        },
      },
    });
  });
});

describe('one field, two headings', () => {
  test.each<[string[], ColumnRole, number]>([
    [['Hours', 'Number of Hours', 'Date', 'Course', 'Title'], 'date', 2],
    [['Title', 'Activity', 'Date', 'Hours', 'Course'], 'activity', 1],
    [['Date', 'Date of Activity', 'Activity', 'Hours', 'Course'], 'date', 1],
    [['Date of Activity', 'Date Completed', 'Activity', 'Hours', 'Course'], 'date', 1],
    [['Date Submitted', 'Date', 'Activity', 'Hours', 'Course'], 'date', 1],
    [['Date', 'Event', 'Event Location', 'Hours', 'Course'], 'activity', 1],
    [['Date', 'Event', 'Event Location', 'Hours', 'Course'], 'location', 2],
    [['Date', 'Event', 'Hours', 'Total Hours', 'Course'], 'hours', 2],
    [['Start Date', 'End Date', 'Event', 'Hours', 'Course'], 'startDate', 0],
    [['Start Date', 'End Date', 'Event', 'Hours', 'Course'], 'date', 1],
  ])('%j: %s is column %s', (headings, role, column) => {
    expect(columnsOf(headings)?.[role]).toBe(column);
  });

  test('two hours columns that differ are asked about, whatever their names', () => {
    const rows = [
      ['Date', 'Event', 'Number of Hours', 'Credit Hours', 'Course'],
      ['3/4/2026', 'ALET', 6, 0.6, 'IT'],
    ];
    expect(asked(rows)).toEqual([['hours', 'Number of Hours']]);
    const alike = rows.map((cells, index) => (index ? cells.with(3, 6) : cells));
    expect(asked(alike)).toEqual([]);
  });

  test('the same heading twice is offered with its column', () => {
    const rows = [
      ['Date', 'Event', 'Hours', 'Hours', 'Course'],
      ['3/4/2026', 'ALET', 6, 3, 'IT'],
    ];
    const [question] = find(rows)?.questions ?? [];
    expect(question.headings.map(({ heading }) => heading)).toEqual([
      'Hours (column C)',
      'Hours (column D)',
    ]);
    const chosen = new Map<string, ColumnRole>([['hours column d', 'hours']]);
    expect(find(rows, chosen)?.placed).toMatchObject({ columns: { hours: 3 }, unknown: [] });
  });
});

describe('contents', () => {
  const table = (headings: string[], ...row: Cell[]) => [headings, row, row, row];

  test('refuse what a heading seems to say', () => {
    const rows = table(
      ['Completed', 'Date', 'Event', 'Hours', 'Category', 'Strand'],
      'Yes',
      '3/4/2026',
      'ALET',
      6,
      'Webinar',
      COURSE.it,
    );
    expect(find(rows)?.placed).toMatchObject({ columns: { date: 1, course: 5 }, unknown: [] });
  });

  test('find a date or a course under any heading, and say so', () => {
    const rows = table(['Stage', 'Event', 'Hours', 'Bucket'], '3/4/2026', 'ALET', 6, COURSE.it);
    expect(find(rows)?.placed).toMatchObject({
      columns: { date: 0, course: 3 },
      by: { date: 'contents', course: 'contents' },
      unknown: [],
    });
  });

  test('leave a justification that names the course what it is', () => {
    const rows = table(
      ['Date', 'Event', 'Hours', 'Course', 'Justification', 'Summary'],
      '3/4/2026',
      'ALET',
      6,
      '',
      'It is part of Roles and Responsibilities in our district',
      'Talks',
    );
    expect(find(rows)?.placed).toMatchObject({ columns: { course: 3, justification: 4 } });
  });

  test('never find the hours: they are proposed and asked about', () => {
    const rows = table(['Date', 'Event', 'Amount', 'Course'], '3/4/2026', 'ALET', 6, COURSE.it);
    const [question] = find(rows)?.questions ?? [];
    expect(question).toEqual({
      sheet: 'Log',
      field: 'hours',
      headings: [{ heading: 'Amount', column: 'C', samples: ['6'] }],
      proposed: 'Amount',
      found: { date: 'Date', activity: 'Event', course: 'Course' },
    });
  });

  test('offer a description as the activity where no column names one, and a free column before it', () => {
    const text = 'Two talks about the network of our schools, and a demonstration';
    const ask = (heading: string, value: string) => {
      const headings = [heading, 'Date', 'Description', 'Hours', 'Course'];
      return find(table(headings, value, '3/4/2026', text, 6, COURSE.it))?.questions ?? [];
    };
    expect(ask('', '')).toMatchObject([
      { field: 'activity', headings: [{ heading: 'Description' }], proposed: 'Description' },
    ]);
    expect(ask('Thing', 'ALET')).toMatchObject([
      { headings: [{ heading: 'Thing' }, { heading: 'Description' }], proposed: 'Thing' },
    ]);
  });

  test('a description that stands for the activity is the description no more', () => {
    const rows = table(
      ['Date', 'Description', 'Hours', 'Course'],
      '3/4/2026',
      'ALET',
      6,
      COURSE.it,
    );
    const chosen = new Map<string, ColumnRole>([['description', 'activity']]);
    const placed = find(rows, chosen)?.placed;
    expect(placed).toMatchObject({ columns: { activity: 1 }, unknown: [] });
    expect(placed?.columns.description).toBeUndefined();
  });

  test('three headings that are courses over hours are a column each', () => {
    const rows = table(
      ['Event', 'Date', COURSE.it, COURSE.planning, COURSE.teaching],
      'ALET',
      '3/4/2026',
      4,
      2,
      '',
    );
    expect(find(rows)?.placed).toMatchObject({
      courses: [{ index: 2 }, { index: 3 }, { index: 4 }],
      unknown: [],
    });
  });
});

test('a heading the person has placed wins over all', () => {
  const chosen = new Map<string, ColumnRole>([['qty', 'hours']]);
  const headings = ['Number of Hours', 'QTY', 'Date', 'Course', 'Event'];
  expect(find([headings], chosen)?.placed).toMatchObject({
    columns: { hours: 1 },
    by: { hours: 'person' },
    unknown: [],
  });
});
