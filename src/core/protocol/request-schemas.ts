/** What may come from the side panel or the command line. */
// zod/mini's own core, without its wrappers: every formula cell loads these bytes.
import {
  type $strict,
  $ZodArray,
  $ZodEnum,
  $ZodNever,
  $ZodObject,
  $ZodOptional,
  type $ZodShape,
  $ZodString,
  type $ZodType,
  $ZodUnknown,
  safeParse,
} from 'zod/v4/core';
import { RECORD_FIELDS, type RecordField } from '../log/record-field';

// The constructors do not infer; each is told what it makes.
const optional = <Inner extends $ZodType>(innerType: Inner) =>
  new $ZodOptional({ type: 'optional', innerType }) as $ZodOptional<Inner>;
const array = <Element extends $ZodType>(element: Element) =>
  new $ZodArray({ type: 'array', element }) as $ZodArray<Element>;
const catchall = new $ZodNever({ type: 'never' });
const object = <Shape extends $ZodShape>(shape: Shape) =>
  new $ZodObject({ type: 'object', shape, catchall }) as $ZodObject<Shape, $strict>;

const string = new $ZodString({ type: 'string' });
const text = optional(string);
// Looked at where it is written: what a cell may hold, and which row and column there are.
const any = optional(new $ZodUnknown({ type: 'unknown' }));
const cell = object({ column: any, before: any, after: any, format: text });
// A new log row; its day, hours and course are read as the log's own cells are.
const entry = object({
  applicant: text,
  district: text,
  email: text,
  activity: string,
  date: string,
  hours: any,
  course: string,
  justification: string,
  description: string,
});
// A sheet of ours; what a cell may hold is looked at where it is written.
const table = object({
  values: array(array(any)),
  looks: array(array(string)),
  fills: array(array(string)),
  widths: array(any),
  isWrapped: any,
  ruled: any,
});
const edit = object({
  op: string,
  sheet: string,
  row: any,
  column: any,
  heading: text,
  cells: optional(array(cell)),
  entry: optional(entry),
  template: text,
  table: optional(table),
});

const entries = Object.fromEntries(RECORD_FIELDS.map((each) => [each, each]));
const field = new $ZodEnum({ type: 'enum', entries }) as $ZodType<RecordField>;

export const check = object({
  issued: text,
  expires: text,
  asOf: text,
  applicant: text,
  sheets: optional(array(string)),
  columns: optional(array(object({ field, heading: string }))),
  same: optional(array(object({ other: string, name: string }))),
});

/** A file of the plan folder. */
export const file = object({ id: string });

export const read = object({ sheet: text, isActive: any });

export const edits = object({ edits: array(edit), isUndo: any, label: text, undoes: any });

export { safeParse };
