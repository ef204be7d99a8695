// How generated sheets look: every text style and every fill, defined once for Sheets, the workbench, files and print.

/** The text of a cell: size in points, weight and color; left out is the usual. */
export interface TextLook {
  size?: number;
  bold?: true;
  color?: string;
}

const INK = '#1f2a37';
const SOFT = '#5f6b7a';
const ACCENT = '#1b365d';

/** Lines around cells to write on by hand. */
export const RULE = '#9aa5b1';

/** The usual text: 10 points in ink. */
export const PLAIN = { size: 10, color: INK } as const;

export const TEXT_LOOKS = {
  plain: {},
  kicker: { size: 9, color: SOFT },
  title: { size: 18, bold: true, color: ACCENT },
  heading: { size: 13, bold: true, color: ACCENT },
  strong: { bold: true },
  soft: { color: SOFT },
  small: { size: 9, color: SOFT },
  columnHead: { size: 9, bold: true, color: ACCENT },
  group: { bold: true, color: ACCENT },
  month: { size: 8, color: SOFT },
  monthHours: { size: 8 },
  monthHoursOnDark: { size: 8, color: '#ffffff' },
} as const satisfies Record<string, TextLook>;

export type TextLookName = keyof typeof TEXT_LOOKS;

/** The formats of columns. */
export const DAY_FORMAT = 'mmm d, yyyy';
export const USUAL_FORMAT = 'General';

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
