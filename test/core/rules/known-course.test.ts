import { checkRows, type RowCells, row } from '../check-sheets';

const found = (over: RowCells) => checkRows([row(over)]).rows[0];

describe('courses', () => {
  test.each([
    ['', 'HELD', 'COURSE_MISSING', undefined, 'No course. Choose one of the six.'],
    [
      'Finance and Budgeting',
      'HELD',
      'COURSE_RETIRED',
      ['Technology Planning'],
      '“Finance and Budgeting” is no longer a course. “Technology Planning” may fit.',
    ],
    [
      'IT Management / Technology Planning',
      'HELD',
      'COURSE_SEVERAL',
      ['IT Management', 'Technology Planning'],
      'More than one course: “IT Management” and “Technology Planning”. Split the row by hours.',
    ],
    [
      'Law, Ethics, and Policies; Data Management and Governance',
      'HELD',
      'COURSE_SEVERAL',
      ['Law, Ethics, and Policies', 'Data Management and Governance'],
      'More than one course: “Law, Ethics, and Policies” and “Data Management and Governance”. Split the row by hours.',
    ],
    [
      'Management',
      'HELD',
      'COURSE_UNKNOWN',
      ['Data Management and Governance', 'IT Management'],
      "“Management” isn't one of the six courses. Did you mean “Data Management and Governance” or “IT Management”?",
    ],
    [
      'Science',
      'HELD',
      'COURSE_UNKNOWN',
      [],
      "“Science” isn't one of the six courses. Choose one of them.",
    ],
    [
      'it  management',
      'COUNTED',
      'COURSE_ALIAS',
      ['IT Management'],
      'We read “it  management” as “IT Management”.',
    ],
    [
      'IT Managment',
      'COUNTED',
      'COURSE_TYPO',
      ['IT Management'],
      'We read “IT Managment” as “IT Management”.',
    ],
  ])('%s', (course, status, code, fix, words) => {
    const outcome = found({ course });
    expect(outcome).toMatchObject({
      status,
      findings: [{ code, field: 'course', message: `Row 2: ${words}` }],
    });
    expect(outcome.findings[0].fix).toEqual(fix);
    expect(outcome.findings[0].effect).toBe(status === 'HELD' ? 'hold' : 'note');
  });
});
