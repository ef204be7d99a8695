// How generated sheets look: every text style and every fill, defined once for Sheets, the workbench and print.

/** The text of a cell: size in points, weight, color, side and number format; left out is the usual. */
export interface TextLook {
  size?: number;
  bold?: true;
  color?: string;
  side?: 'left' | 'center' | 'right';
  format?: string;
}

const INK = '#1f2a37';
const SOFT = '#5f6b7a';
const ACCENT = '#1b365d';

/** The usual text: 10 points in ink, at the left. */
export const PLAIN = { size: 10, color: INK, side: 'left', format: 'General' } as const;

export const TEXT_LOOKS = {
  plain: {},
  kicker: { size: 9, color: SOFT },
  title: { size: 18, bold: true, color: ACCENT },
  heading: { size: 13, bold: true, color: ACCENT },
  strong: { bold: true },
  soft: { color: SOFT },
  small: { size: 9, color: SOFT },
  columnHead: { size: 9, bold: true, color: ACCENT },
  numberHead: { size: 9, bold: true, color: ACCENT, side: 'right' },
  monthHead: { size: 8, color: SOFT, side: 'center' },
  monthHours: { size: 8, side: 'center' },
  monthHoursOnDark: { size: 8, color: '#ffffff', side: 'center' },
  group: { bold: true, color: ACCENT },
  groupNumber: { bold: true, color: ACCENT, side: 'right' },
  date: { format: 'mmm d, yyyy' },
  number: { side: 'right' },
  softNumber: { color: SOFT, side: 'right' },
  strongNumber: { bold: true, side: 'right' },
} as const satisfies Record<string, TextLook>;

export type TextLookName = keyof typeof TEXT_LOOKS;

/** What stands behind a cell. A fill never says anything that a text beside it does not. */
export const FILLS = {
  none: null,
  band: '#f4f6f9',
  head: '#e3ebf5',
  minimum: '#2e7d32',
  elective: '#81b784',
  beyond: '#cbd3d6',
  short: '#e69f24',
  track: '#eef1f4',
  month1: '#dcebdd',
  month2: '#a9d0ab',
  month3: '#6aae6e',
  month4: '#2e7d32',
  counts: '#e2f1e3',
  needsYou: '#fdecd0',
  notCounted: '#e9ecef',
  planned: '#e0ecfa',
} as const;

export type FillName = keyof typeof FILLS;
