import * as z from 'zod/mini';

const text = z.optional(z.string());

/** What may come through the one door from the side panel or the command line. */
export const checkRequestSchema = z.strictObject({
  issued: text,
  expires: text,
  asOf: text,
  applicant: text,
  sheets: z.optional(z.array(z.string())),
});
