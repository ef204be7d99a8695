import * as z from 'zod/mini';

const names = z.array(z.string().check(z.regex(/^[a-z0-9]+( [a-z0-9]+)*$/)));

const section = z.object({
  /** The official name. */
  name: z.string(),
  /** What the policy says of the section, word for word. */
  sentence: z.string(),
  /** Folded headings that a reviewer accepts, the official name aside. */
  found: names,
  /** Folded headings that the person confirms. */
  likely: names,
  /** Words that change nothing beside a found heading. */
  beside: names,
  /** Words that leave it to the person. */
  near: names,
  /** Words that make it another thing. */
  never: names,
});

/** What the policy asks of a technology plan. "Include at a minimum the following sections." */
export const planPolicySchema = z.object({
  spanYears: z.int().check(z.positive()),
  sections: z.array(section).check(z.length(6)),
});

export type PlanPolicy = z.infer<typeof planPolicySchema>;
export type PlanSection = PlanPolicy['sections'][number];
