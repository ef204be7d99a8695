import { POLICY } from '../../../src/core/policy/policy';
import { policySchema } from '../../../src/core/policy/policy-schema';

test('the policy is what its schema says', () => {
  expect(policySchema.parse(POLICY)).toEqual(POLICY);
});

test('the schema refuses a policy with a course too few', () => {
  const short = { ...POLICY, courses: POLICY.courses.slice(1) };
  expect(policySchema.safeParse(short).success).toBe(false);
});

test('the minimums and the elective hours make up the required hours', () => {
  const minimums = POLICY.courses.length * POLICY.courseMinimumHours;
  expect(minimums + POLICY.electiveHours).toBe(POLICY.requiredHours);
});
