import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import { planPolicySchema } from '../../../src/core/policy/plan-policy-schema';
import { fold } from '../../../src/core/text';

const { sections } = PLAN_POLICY;

test('the plan policy is what its schema says', () => {
  expect(planPolicySchema.parse(PLAN_POLICY)).toEqual(PLAN_POLICY);
});

test('the schema refuses a section too few, and names that are not folded', () => {
  const short = { ...PLAN_POLICY, sections: sections.slice(1) };
  expect(planPolicySchema.safeParse(short).success).toBe(false);
  const loud = [{ ...sections[0], found: ['Mission'] }, ...sections.slice(1)];
  expect(planPolicySchema.safeParse({ ...PLAN_POLICY, sections: loud }).success).toBe(false);
});

test('no heading stands for two sections, and none is both found and likely', () => {
  const names = sections.flatMap(({ name, found, likely }) => [fold(name), ...found, ...likely]);
  expect(new Set(names).size).toBe(names.length);
});
