import { readCourse } from '../../../src/core/log/read-course';
import { POLICY } from '../../../src/core/policy/policy';

const OFFICIAL = POLICY.courses.map(({ name }) => name);

test.each(OFFICIAL)('%s is official', (name) => {
  expect(readCourse(name, POLICY)).toEqual({ kind: 'course', course: name, as: 'official' });
});

test.each([
  ['roles and responsibilities', 'Roles And Responsibilities'],
  ['Law, Ethics & Policies', 'Law, Ethics, and Policies'],
  ['Law Ethics and Policies.', 'Law, Ethics, and Policies'],
  ['Ethics, Laws, and Policies', 'Law, Ethics, and Policies'],
  ['Law and Ethics', 'Law, Ethics, and Policies'],
  ['Data Management', 'Data Management and Governance'],
  ['Data Governance', 'Data Management and Governance'],
  ['IT\u200b Management', 'IT Management'],
  ['IT Management and Cybersecurity', 'IT Management'],
  ['Information Technology Management', 'IT Management'],
  ['Technology Planning and Budgeting', 'Technology Planning'],
  ['Tech Planning', 'Technology Planning'],
])('%s is another name of %s', (text, course) => {
  expect(readCourse(text, POLICY)).toEqual({ kind: 'course', course, as: 'alias' });
});

test.each([
  // One letter in eight may be wrong, and one at least.
  ['Data Managment & Governence', 'Data Management and Governance'],
  ['Dta Managmnt and Governance', 'Data Management and Governance'],
  ['IT Managemen', 'IT Management'],
  ['IT Mangement', 'IT Management'],
  ['ITT Management', 'IT Management'],
  ['Teching and Leerning', 'Teaching and Learning'],
])('%s is a slip of the pen for %s', (text, course) => {
  expect(readCourse(text, POLICY)).toEqual({ kind: 'course', course, as: 'typo' });
});

test.each([
  ['Dta Managmnt and Governnce', []],
  ['D M and Governance', ['Data Management and Governance']],
  ['IT Mngmnt', []],
  ['Science', []],
  ['and or', []],
  ['Management', ['Data Management and Governance', 'IT Management']],
  ['Planning of lessons', ['Technology Planning']],
  ['Learning', ['Teaching and Learning']],
  [
    'Management of data, technology and learning',
    ['Data Management and Governance', 'Teaching and Learning'],
  ],
])('%s is unknown, near %j', (text, nearest) => {
  expect(readCourse(text, POLICY)).toEqual({ kind: 'unknown', nearest });
});

test.each([
  ['Finance & Budgeting', 'Technology Planning'],
  ['models of professional learning', 'Teaching and Learning'],
])('%s is no longer a course', (text, suggestion) => {
  expect(readCourse(text, POLICY)).toEqual({ kind: 'retired', suggestion });
});

test.each([
  ['Technology Planning / IT Management', ['IT Management', 'Technology Planning']],
  [
    'Law, Ethics, and Policies; Data Management and Governance',
    ['Law, Ethics, and Policies', 'Data Management and Governance'],
  ],
  ['Tech Planning and Data Governance', ['Data Management and Governance', 'Technology Planning']],
])('%s are several', (text, courses) => {
  expect(readCourse(text, POLICY)).toEqual({ kind: 'several', courses });
});

test('one course with more words around it is not several', () => {
  expect(readCourse('Data Management and Governance, part 2', POLICY).kind).toBe('unknown');
  expect(readCourse('Data Management and Governance / Data Management', POLICY).kind).toBe(
    'unknown',
  );
});

test.each(['', ' ', '-', '\u200b'])('%j is missing', (text) => {
  expect(readCourse(text, POLICY)).toEqual({ kind: 'missing' });
});
