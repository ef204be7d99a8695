import { isSigned, makeSignInTable } from '../../../src/core/report/sign-in-table';

const presenterOf = (applicant: string, district: string) =>
  makeSignInTable({ applicant, district }).values[2]?.[0];

test('it says who presents, and leaves a line where nobody is named', () => {
  expect(presenterOf('Pat Doe', 'Elmore')).toBe('Presented by Pat Doe, Elmore');
  expect(presenterOf('', 'Elmore')).toMatch(/^Presented by _+, Elmore$/);
  expect(presenterOf('', '')).toMatch(/^Presented by _+$/);
});

test('a sheet is signed once somebody has typed into it', () => {
  const { values } = makeSignInTable({ applicant: 'Pat Doe', district: '' });
  expect(isSigned(values)).toBe(false);
  expect(isSigned([...values, ['', 'Ada']])).toBe(true);
});
