/** What may come through the door from the side panel or the command line. */
import * as z from 'zod/mini';

const text = z.optional(z.string());
// Looked at where it is written: what a cell may hold, and which row and column there are.
const any = z.optional(z.unknown());
const cell = z.strictObject({ column: any, before: any, after: any, format: text });
const edit = z.strictObject({
  op: z.string(),
  sheet: z.string(),
  row: any,
  column: any,
  heading: text,
  cells: z.optional(z.array(cell)),
});

export const check = z.strictObject({
  issued: text,
  expires: text,
  asOf: text,
  applicant: text,
  sheets: z.optional(z.array(z.string())),
});

export const read = z.strictObject({ sheet: text });

export const edits = z.strictObject({ edits: z.array(edit), isUndo: any });
