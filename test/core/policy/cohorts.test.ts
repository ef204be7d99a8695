import { isCohort } from '../../../src/core/policy/cohorts';

test.each([
  ['Beta', true],
  ['cohort beta', true],
  [' Cohort  Delta ', true],
  ['Epsilon', false],
  ['', false],
  ['cohort', false],
])('%j is a cohort: %s', (text, expected) => {
  expect(isCohort(text)).toBe(expected);
});
