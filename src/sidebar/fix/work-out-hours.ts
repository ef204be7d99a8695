import { hoursText } from '../ui/words';
import {
  cellOf,
  changed,
  editRow,
  HOURS_FORMAT,
  isSameRow,
  planRows,
  show,
  type Wish,
} from './cells';
import { planConfirmed } from './decisions';
import type { Found, Scene } from './fixes';
import { reviewerFields } from './reviewer';
import type { Field, Filled, Task } from './task';

/** What the policy leaves out of the hours, and breaks. */
const LEFT_OUT: [name: string, label: string, minutes: string][] = [
  ['lunch', 'lunch', '60'],
  ['hall', 'exhibit hall', '60'],
  ['registration', 'registration', '30'],
  ['breaks', 'breaks', '15'],
];

export const HOURS_FIELDS: Field[] = [
  { name: 'start', label: 'Start', kind: 'time', required: true },
  { name: 'end', label: 'End', kind: 'time', required: true },
  ...LEFT_OUT.map(
    ([name, label]): Field => ({ name, label: `Minutes of ${label}`, kind: 'number', value: '' }),
  ),
];

/** Net hours and what was left out, or a sentence. */
export function netHours(filled: Filled): { hours: number; words: string } | string {
  const [start, end] = [minutesOf(filled.start), minutesOf(filled.end)];
  if (start === null || end === null || end <= start) return 'The end must be after the start.';
  const out = LEFT_OUT.flatMap(([name, label]) => {
    const minutes = Number(filled[name] || 0);
    return minutes > 0 ? [{ label, minutes }] : [];
  });
  const net = end - start - out.reduce((sum, { minutes }) => sum + minutes, 0);
  if (net <= 0) return 'Nothing is left of the time. Check the minutes.';
  const words = out.map(({ label, minutes }) => `${label} (${hoursText(minutes / 60)})`).join(', ');
  return { hours: Math.round((net / 60) * 1e4) / 1e4, words: words && `excludes ${words}` };
}

function minutesOf(time = ''): number | null {
  const parts = /^(\d{1,2}):(\d{2})/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** From start, end and what is left out to the hours of a row and the words that say so. */
export function workOutHours({ row, finding }: Found, scene: Scene): Task {
  const { code } = finding;
  // The text still says "including lunch", so that the hours worked out are confirmed with it.
  const isConfirmed = code === 'EXCLUDED_TIME';
  return {
    title: `Work out the hours of row ${row.row}`,
    sheet: row.sheet,
    fields: () => [...HOURS_FIELDS, ...(isConfirmed ? reviewerFields(scene) : [])],
    plan: (reading, filled) => {
      const net = netHours(filled);
      if (typeof net === 'string') return net;
      const described = show(cellOf(reading, row.row, 'description')).replace(/[.;]\s*$/, '');
      const words = described.endsWith(net.words) ? '' : net.words;
      // The hours last: until they stand there, a run that was cut off is asked for again.
      const wishes: Wish[] = [
        { role: 'description', after: [described, words].filter(Boolean).join('; ') },
        { role: 'hours', after: net.hours, format: HOURS_FORMAT },
      ];
      if (!isConfirmed) return planRows(reading, [{ row, wishes }]);
      if (!isSameRow(reading, row)) return changed(row.row);
      const { cells, lines } = editRow(reading, row.row, wishes);
      // As the check says it: two decimals, rounded down.
      const hours = Math.floor(net.hours * 100 + 1e-6) / 100;
      const said = planConfirmed(reading, filled, [{ row, code, hours, cells }], scene);
      return { ...said, lines: [...lines, ...said.lines] };
    },
  };
}
