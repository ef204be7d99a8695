import * as z from 'zod/mini';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What may come through the one door from the side panel or the command line. */
export const checkRequestSchema = z.strictObject({
  issued: z.optional(day),
  expires: z.optional(day),
  asOf: z.optional(day),
  applicant: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  sheets: z.optional(z.array(z.string().check(z.maxLength(200)))),
});
