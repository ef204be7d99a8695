import * as z from 'zod/mini';

const course = z.strictObject({ name: z.string(), otherNames: z.array(z.string()) });

/** What a policy file must hold; a key that is not known is refused. */
export const policySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  /** As the program calls itself, in sentences. */
  program: z.string(),
  cycleYears: z.int().check(z.positive()),
  requiredHours: z.int().check(z.positive()),
  courseMinimumHours: z.int().check(z.nonnegative()),
  electiveHours: z.int().check(z.nonnegative()),
  courses: z.array(course).check(z.minLength(1)),
  retiredCourses: z.array(z.strictObject({ name: z.string(), suggestion: z.string() })),
  /** True where the program asks for a technology plan; `plan-policy.ts` says of what. */
  hasPlan: z.boolean(),
});

export type Policy = z.infer<typeof policySchema>;
