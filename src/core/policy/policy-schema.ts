import * as z from 'zod/mini';

const course = z.object({ name: z.string(), otherNames: z.array(z.string()) });

/** What a policy file must hold. "5 hours must be toward each of the six AL-CTO courses." */
export const policySchema = z.object({
  id: z.literal('al-cto-recertification'),
  cycleYears: z.int().check(z.positive()),
  requiredHours: z.int().check(z.positive()),
  courseMinimumHours: z.int().check(z.positive()),
  electiveHours: z.int().check(z.nonnegative()),
  courses: z.array(course).check(z.length(6)),
  retiredCourses: z.array(z.object({ name: z.string(), suggestion: z.string() })),
});

export type Policy = z.infer<typeof policySchema>;
