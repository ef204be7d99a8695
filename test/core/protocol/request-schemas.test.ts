import { check, edits, file, read, safeParse } from '../../../src/core/protocol/request-schemas';
import { Refusal } from '../../../src/core/refusal';

const REQUESTS = { check, edits, file, read };
type Name = keyof typeof REQUESTS;
const isAgreed = (name: Name, request: unknown) => safeParse(REQUESTS[name], request).success;
const ENTRY = {
  activity: 'Webinar',
  date: '2026-03-04',
  course: 'IT Management',
  justification: '',
  description: '',
};

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
  [
    'edits',
    { edits: [{ op: 'write', sheet: 'Log', row: 2, cells: [{ column: 4 }] }], isUndo: true },
  ],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', entry: { ...ENTRY, hours: 1 } }] }],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', entry: { ...ENTRY, applicant: 'Pat' } }] }],
  [
    'edits',
    {
      edits: [
        {
          op: 'x',
          sheet: 'Log',
          table: { values: [[1, 'a']], looks: [['body']], fills: [['none']], widths: [5] },
        },
      ],
    },
  ],
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
  ['edits', { edits: [{ op: 'write', sheet: 'Log', heading: 1 }] }],
  ['edits', { edits: [{ op: 'write', sheet: 'Log', more: 1 }] }],
  ['edits', { edits: [{ op: 'write', sheet: 'Log', cells: [{ format: 1 }] }] }],
  ['edits', { edits: [{ op: 'write', sheet: 'Log', cells: [{ more: 1 }] }] }],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', entry: { ...ENTRY, more: 1 } }] }],
  ['edits', { edits: [{ op: 'addRow', sheet: 'Log', entry: { ...ENTRY, course: 1 } }] }],
  [
    'edits',
    {
      edits: [{ op: 'x', sheet: 'Log', table: { values: [1], looks: [], fills: [], widths: [] } }],
    },
  ],
  [
    'edits',
    {
      edits: [
        { op: 'x', sheet: 'Log', table: { values: [], looks: [[1]], fills: [], widths: [] } },
      ],
    },
  ],
])('%s %j is refused', (name, request) => expect(isAgreed(name, request)).toBe(false));

test('all faults of a set-up are one sentence after the other', () => {
  const faults = ['No log.', 'No date.'].map((message) => ({
    code: 'LOG_MISSING' as const,
    message,
  }));
  expect(new Refusal(faults)).toMatchObject({ message: 'No log. No date.', faults });
});
