// The roster of many people: who is in danger stands first, to sort, filter and print on Letter.
import { formatDay } from '../day';
import type { CellContent } from '../protocol/messages';
import type { Standing } from './check-report';
import { drawBar } from './hours-bars';
import { SELF_CHECK } from './self-check';
import { DAY_FORMAT, type FillName } from './sheet-look';
import {
  BLANK_ROW,
  headColumns,
  type LookedCell,
  listTitle,
  makeTable,
  type SheetRow,
  type Table,
  type TableColumn,
} from './sheet-rows';
import { STANDING_NAMES } from './verdict';

export const ROSTER_SHEET = 'AL-CTO Roster';

/** One person, in the words of the roster. */
export interface RosterLine {
  /** The log's file, where there are many. */
  file?: string;
  name: string;
  district: string;
  cohort: string;
  /** Null, as the hours, where there is no issue date. */
  expires: string | null;
  standing: Standing | null;
  /** Creditable hours. */
  covered: number | null;
  short: string;
  /** Rows that wait for a person. */
  held: number | null;
  plan: string;
  note: string;
}

export interface RosterPage {
  /** Of a further program, which has no plan; left out: that of AL-CTO. */
  title?: string;
  asOf: string;
  /** Hours that the policy requires. */
  required: number;
  /** What concerns nobody in the list, a sentence each. */
  notes: string[];
  /** A file of its own begins with the headings, so that other programs read it as it is. */
  isFile: boolean;
}

// The share of the hours required, in narrow cells.
const BAR_CELLS = 24;
const BAR_CELL_WIDTH = 4;

interface Column extends TableColumn {
  heading: string;
  value(line: RosterLine): CellContent;
}

const FILE: Column = { heading: 'File', width: 130, value: ({ file = '' }) => file };

const PLAN: Column = { heading: 'Plan documents', width: 105, value: ({ plan }) => plan };

const BAR: Column[] = Array.from({ length: BAR_CELLS }, () => ({
  heading: '',
  width: BAR_CELL_WIDTH,
  value: () => '',
}));

const listColumns = ({ isFile, asOf, required, title }: RosterPage): Column[] => [
  ...(isFile ? [FILE] : []),
  { heading: 'Name', width: 125, value: ({ name }) => name },
  { heading: 'District', width: 125, value: ({ district }) => district },
  { heading: 'Cohort', width: 60, value: ({ cohort }) => cohort },
  { heading: 'Expires', width: 90, format: DAY_FORMAT, value: ({ expires }) => toDate(expires) },
  {
    heading: isFile ? `Standing as of ${formatDay(asOf)}` : 'Standing',
    width: 110,
    value: nameStanding,
  },
  // In a file the number has its bar behind it, so that a program that reads it meets no blank headings.
  ...(isFile ? [] : BAR),
  {
    heading: `Covered hours (of ${required})`,
    width: isFile ? 130 : 70,
    side: 'center',
    ...(isFile && { barOf: required }),
    value: ({ covered }) => covered ?? '',
  },
  { heading: 'Still needed', width: 270, value: ({ short }) => short },
  {
    heading: 'Rows needing a decision',
    width: 70,
    side: 'center',
    value: ({ held }) => held ?? '',
  },
  ...(title ? [] : [PLAN]),
  { heading: 'Note', width: 170, value: ({ note }) => note },
];

const toDate = (day: string | null): CellContent => (day === null ? '' : { day, seconds: 0 });

/** A line that is about a file alone has no standing. */
export const nameStanding = ({ standing, name }: Pick<RosterLine, 'standing' | 'name'>) =>
  standing ? STANDING_NAMES[standing] : name && 'Not assessed';

/** The roster; sort the lines first with `byDanger`. */
export function makeRosterTable(lines: RosterLine[], page: RosterPage): Table {
  const columns = listColumns(page);
  const heads = headColumns(columns.map(({ heading }) => heading));
  const top = page.isFile ? [heads] : [...listTop(lines, page), heads];
  const bottom = page.isFile
    ? []
    : [BLANK_ROW, ...[...page.notes, ...(page.title ? [] : [SELF_CHECK])].map(small)];
  const rows = lines.map((line, index) => makeRow(line, index, columns, page));
  return {
    ...makeTable([...top, ...rows, ...bottom], columns),
    columns: columns.map(({ heading, value, ...column }) => column),
    frozenRows: top.length,
    isWrapped: true,
  };
}

const small = (text: string): SheetRow => ({ cells: { 0: [text, 'small'] } });

const listTop = ({ length }: RosterLine[], { asOf, title }: RosterPage): SheetRow[] => [
  ...listTitle('Roster', title),
  small(`As of ${formatDay(asOf)}. ${length} ${length === 1 ? 'person' : 'people'}.`),
];

function makeRow(line: RosterLine, index: number, columns: Column[], page: RosterPage): SheetRow {
  const first = columns.findIndex(({ width }) => width === BAR_CELL_WIDTH);
  const standing = columns.findIndex(({ value }) => value === nameStanding);
  const fills: Record<number, FillName> = { [standing]: fillOf(line) };
  if (line.covered !== null && first >= 0) {
    const parts: [FillName, number][] = [
      [barOf(line), line.covered],
      ['track', page.required - line.covered],
    ];
    drawBar(parts, page.required / BAR_CELLS, BAR_CELLS).forEach((fill, cell) => {
      fills[first + cell] = fill;
    });
  }
  return {
    cells: { ...columns.map(({ value }): LookedCell => [value(line), 'plain']) },
    fill: index % 2 === 0 ? 'none' : 'band',
    fills,
  };
}

const isDone = ({ standing }: RosterLine) => standing === 'READY' || standing === 'HOURS_COMPLETE';
const isInDanger = ({ standing }: RosterLine) => standing === 'EXPIRED' || standing === 'BEHIND';

const barOf = (line: RosterLine): FillName =>
  isDone(line) ? 'minimum' : isInDanger(line) ? 'short' : 'elective';
const fillOf = (line: RosterLine): FillName =>
  isDone(line) ? 'counts' : isInDanger(line) ? 'needsYou' : 'planned';

const DANGER: (Standing | null)[] = [
  'EXPIRED',
  'BEHIND',
  'ON_TRACK',
  'HOURS_COMPLETE',
  'READY',
  null,
];

/** Who is in danger first, then by expiration date and name; people without an issue date, then mere files, last. */
export function byDanger(
  a: Pick<RosterLine, 'standing' | 'expires' | 'name'>,
  b: Pick<RosterLine, 'standing' | 'expires' | 'name'>,
): number {
  return (
    DANGER.indexOf(a.standing) - DANGER.indexOf(b.standing) ||
    Number(a.name === '') - Number(b.name === '') ||
    compare(a.expires ?? '', b.expires ?? '') ||
    a.name.localeCompare(b.name, 'en')
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
