import { POLICY } from '../../../src/core/policy/policy';
import { policySchema } from '../../../src/core/policy/policy-schema';

test('the policy is what its schema says', () => {
  expect(policySchema.parse(POLICY)).toEqual(POLICY);
});

test.each([
  ['without courses', { courses: [] }],
  ['with a key that is not known', { bonusHours: 5 }],
  ['with half an hour', { requiredHours: 60.5 }],
])('the schema refuses a policy %s', (_, change) => {
  expect(policySchema.safeParse({ ...POLICY, ...change }).success).toBe(false);
});

test('the minimums and the elective hours make up the required hours', () => {
  const minimums = POLICY.courses.length * POLICY.courseMinimumHours;
  expect(minimums + POLICY.electiveHours).toBe(POLICY.requiredHours);
});
