import { REQUESTS, type RequestName } from '../../../src/core/protocol/request-schemas';
import { Refusal } from '../../../src/core/refusal';
import { COURSE } from '../courses';

type Name = RequestName;
const isAgreed = (name: Name, request: unknown) => REQUESTS[name].safeParse(request).success;
const ENTRY = {
  hours: 1,
  activity: 'Webinar',
  date: '2026-03-04',
  course: COURSE.it,
  justification: '',
  description: '',
};

const WRITE = { op: 'write', sheet: 'Log', row: 2 };
const CELL = { column: 4, before: '', after: 2 };
const DATE = { day: '2026-03-04', seconds: 0 };
const COLUMN = { op: 'insertColumn', sheet: 'Log', row: 1, column: 3, heading: 'Confirmed' };

test.each<[Name, object]>([
  ['check', {}],
  ['check', { issued: 'a', expires: 'b', asOf: 'c', applicant: 'd', sheets: ['e'] }],
  [
    'check',
    {
      columns: [{ field: 'activity', heading: 'PD Title' }],
      same: [{ other: 'K. Lee', name: 'Kim Lee' }],
    },
  ],
  ['file', { id: 'x' }],
  ['read', {}],
  ['read', { sheet: 'Log', isActive: true }],
  ['edits', { edits: [] }],
  ['edits', { edits: [{ ...WRITE, cells: [CELL] }], isUndo: true, label: 'Fix', undoes: 3 }],
  ['edits', { edits: [{ ...WRITE, cells: [{ ...CELL, after: DATE, format: 'd/m/yyyy' }] }] }],
  ['edits', { edits: [{ ...WRITE, cells: [{ ...CELL, after: { formula: '=A1' } }] }] }],
  ['edits', { edits: [{ ...WRITE, op: 'insertRow', cells: [] }] }],
  ['edits', { edits: [{ ...WRITE, op: 'removeRow', cells: [CELL] }] }],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', row: 2, entry: ENTRY }] }],
  [
    'edits',
    { edits: [{ op: 'addRow', sheet: 'Log', row: 2, entry: { ...ENTRY, applicant: 'P' } }] },
  ],
  ['edits', { edits: [{ op: 'limit', sheet: 'Log', row: 1, cells: [{ column: 1, after: '' }] }] }],
  ['edits', { edits: [{ op: 'replaceFormulas', sheet: 'Log' }] }],
  ['edits', { edits: [COLUMN, { ...COLUMN, op: 'removeColumn' }] }],
  ['edits', { edits: [{ op: 'insertSheet', sheet: 'Log' }] }],
  ['edits', { edits: [{ op: 'insertSheet', sheet: 'Log', template: 'Old', row: 3 }] }],
  ['sheets', { kind: 'packet' }],
  ['sheets', { kind: 'summary', applicant: 'Ann' }],
])('%s %j is agreed', (name, request) => expect(isAgreed(name, request)).toBe(true));

test.each<[Name, unknown]>([
  ['check', { issued: 20240615 }],
  ['check', { sheets: 'Log' }],
  ['check', { sheets: [1] }],
  ['check', { more: 1 }],
  ['check', { columns: [{ field: 'phone', heading: 'Phone' }] }],
  ['check', { columns: [{ field: 'hours' }] }],
  ['check', { same: [{ other: 'K. Lee' }] }],
  ['check', 'all'],
  ['file', {}],
  ['file', { id: 1 }],
  ['file', { id: 'x', mimeType: 1 }],
  ['read', { sheet: 1 }],
  ['read', { row: 1 }],
  ['edits', {}],
  ['edits', { edits: [{ sheet: 'Log' }] }],
  ['edits', { edits: [{ op: 'write' }] }],
  ['edits', { edits: [{ ...WRITE, op: 'x', cells: [] }] }],
  ['edits', { edits: [{ ...WRITE, op: 'toString', cells: [] }] }],
  ['edits', { edits: [{ ...WRITE, cells: [], heading: 'Hours' }] }],
  ['edits', { edits: [{ ...WRITE, cells: [], more: 1 }] }],
  ['edits', { edits: [{ ...WRITE, row: 0, cells: [] }] }],
  ['edits', { edits: [{ ...WRITE, row: 1.5, cells: [] }] }],
  ['edits', { edits: [{ ...WRITE, cells: [{ ...CELL, column: 0 }] }] }],
  ['edits', { edits: [{ ...WRITE, cells: [{ ...CELL, format: 1 }] }] }],
  ['edits', { edits: [{ ...WRITE, cells: [{ ...CELL, after: ['a'] }] }] }],
  ['edits', { edits: [{ ...WRITE, cells: [{ ...CELL, more: 1 }] }] }],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', row: 2 }] }],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', row: 2, entry: { ...ENTRY, more: 1 } }] }],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', row: 2, entry: { ...ENTRY, course: 1 } }] }],
  ['edits', { edits: [{ op: 'limit', sheet: 'Log', row: 1, cells: [{ column: 1, after: 'x' }] }] }],
  ['sheets', {}],
  ['sheets', { kind: 'PD Log' }],
  ['sheets', { kind: 'packet', asOf: '2026-01-01' }],
])('%s %j is refused', (name, request) => expect(isAgreed(name, request)).toBe(false));

test('all faults of a set-up are one sentence after the other', () => {
  const faults = ['No log.', 'No date.'].map((message) => ({
    code: 'LOG_MISSING' as const,
    message,
  }));
  expect(new Refusal(faults)).toMatchObject({ message: 'No log. No date.', faults });
});
