// What may come from the side panel or the command line: each request is checked by its schema, and its type is inferred from it.
// Loaded on need: a formula cell never runs them.
import * as z from 'zod/mini';
import { mapTexts, RECORD_FIELDS } from '../policy/record-fields';

const text = z.string();
const optionalText = z.optional(text);
const flag = z.optional(z.boolean());
/** A row or column, 1-based. */
const place = z.number().check(z.refine((each) => Number.isInteger(each) && each > 0));

/** What a cell holds, as plain data: a date by its day in the spreadsheet's own zone, a formula with its `=`. */
const cellContent = z.union([
  text,
  z.number(),
  z.boolean(),
  z.strictObject({ day: text, seconds: z.number() }),
  z.strictObject({ formula: text }),
]);

/**
 * One cell to change; `before` must be what it holds now. One that stays as it is, `after` the same as
 * `before`, is not written: it tells that the row is still the one of the preview.
 */
const cellEdit = z.strictObject({
  column: place,
  before: cellContent,
  after: cellContent,
  /** Number format to set with it, such as `m/d/yyyy`. */
  format: optionalText,
});

/** A new log row, as quick add sends it; its day, hours and course are looked at where they are written. */
const newRow = z.strictObject({
  applicant: optionalText,
  district: optionalText,
  email: optionalText,
  date: text,
  /** Over 0, at most 24. */
  hours: z.number(),
  /** The official name. */
  course: text,
  /** Those that an activity needs only afterwards may be blank for a day to come. */
  ...mapTexts(() => text),
});

/** What a column may hold; '' takes the limit away. */
const limit = z.enum(['date', 'hours', 'course', '']);

const inSheet = { sheet: text };
const inRow = { ...inSheet, row: place };
const cells = z.array(cellEdit);
const column = { ...inRow, column: place, heading: text };

/**
 * One step of a change; steps are carried out in order. They differ in `op`, so at most one schema fits; zod's
 * discriminated union would find it sooner, and adds 2 KB to what every formula cell loads.
 */
const edit = z.union([
  z.strictObject({ op: z.literal('write'), ...inRow, cells }),
  /** Inserts a row below `row`, with its formats, and writes `cells` (whose `before` is '') into it. */
  z.strictObject({ op: z.literal('insertRow'), ...inRow, cells }),
  /** Removes a row that still holds exactly `cells`' `before`. */
  z.strictObject({ op: z.literal('removeRow'), ...inRow, cells }),
  /** Adds `entry` below `row`, in the log's own columns and formats; a row that is not blank moves down. */
  z.strictObject({ op: z.literal('addRow'), ...inRow, entry: newRow }),
  /** Warns of what does not fit in a log's columns below `row`; a column that has limits of its own is left alone. */
  z.strictObject({
    op: z.literal('limit'),
    ...inRow,
    cells: z.array(z.strictObject({ column: place, after: limit })),
  }),
  /** Fills the cells of a column from `row` down, each with its color or the name of a fill; `width` in pixels. */
  z.strictObject({
    op: z.literal('paint'),
    ...inRow,
    column: place,
    colors: z.array(text),
    width: z.optional(place),
  }),
  /** Shows only rows whose cell in `column` begins with `heading`, below the headings in `row`; '' shows all again. */
  z.strictObject({ op: z.literal('filter'), ...column }),
  /** Puts what formulas of ours show in their place, all of a sheet's, and what they spilled. */
  z.strictObject({ op: z.literal('replaceFormulas'), ...inSheet }),
  /** Inserts a column right of `column` and writes `heading` into row `row`. */
  z.strictObject({ op: z.literal('insertColumn'), ...column }),
  /** Removes a column that holds its heading in row `row` and nothing else. */
  z.strictObject({ op: z.literal('removeColumn'), ...column }),
  /** Makes a sheet, last in order: blank, or a copy of `template`, without what stands below `row` if that is given. */
  z.strictObject({
    op: z.literal('insertSheet'),
    ...inSheet,
    template: optionalText,
    row: z.optional(place),
  }),
]);

/** What may be asked for with a check; everything left out comes from the set-up sheet. */
const check = z.strictObject({
  issued: optionalText,
  expires: optionalText,
  asOf: optionalText,
  applicant: optionalText,
  sheets: z.optional(z.array(text)),
  /** Ids of programs; they win over the set-up's. */
  programs: z.optional(z.array(text)),
  /** For a summary: the further program that it is of. */
  program: optionalText,
  /** Headings that stand for fields; they win over the set-up's. */
  columns: z.optional(z.array(z.strictObject({ field: z.enum(RECORD_FIELDS), heading: text }))),
  /** Names of one person: `other` is also known as `name`. */
  same: z.optional(z.array(z.strictObject({ other: text, name: text }))),
});

/** What `readPlanFile` is asked: a file of the last listing. */
const file = z.strictObject({ id: text });

/** What `readSheet` is asked; with nothing said, the set-up sheet is read. */
const read = z.strictObject({
  sheet: optionalText,
  /** The sheet on screen, whichever it is. */
  isActive: flag,
});

/** What `makeSheets` is asked: which sheets, and whose where the log has several people. */
const sheets = z.strictObject({
  kind: z.enum(['summary', 'packet', 'sign-in', 'roster', 'messages', 'board', 'review']),
  applicant: optionalText,
  /** Who signs the messages. */
  reviewer: optionalText,
  /** The further program that they are of; left out for AL-CTO. */
  program: optionalText,
});

/** What `editCells` is asked. */
const edits = z.strictObject({
  edits: z.array(edit),
  /** True for an undo: a cell that has changed since is left alone and the others are put back. */
  isUndo: flag,
  /** What changes, in one sentence: the change is then kept in the list of changes with its undo. */
  label: optionalText,
  /** For an undo: the id of the kept change, which then leaves the list. */
  undoes: z.optional(z.number()),
});

export const REQUESTS = { check, edits, file, read, sheets };

export type RequestName = keyof typeof REQUESTS;
export type Request<Name extends RequestName> = z.infer<(typeof REQUESTS)[Name]>;
export type CheckRequest = Request<'check'>;
export type EditRequest = Request<'edits'>;
export type FileRequest = Request<'file'>;
export type SheetRequest = Request<'read'>;
export type SheetsRequest = Request<'sheets'>;
export type CellContent = z.infer<typeof cellContent>;
export type CellEdit = z.infer<typeof cellEdit>;
export type Edit = z.infer<typeof edit>;
export type Limit = z.infer<typeof limit>;
export type NewRow = z.infer<typeof newRow>;
