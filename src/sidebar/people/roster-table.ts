import { formatDay } from '../../core/day';
import type { CellContent, Table } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import { SELF_CHECK } from '../../core/report/self-check';
import type { TextLookName } from '../../core/report/sheet-look';
import { makeTable, type SheetRow, type StyledCell } from '../../core/report/sheet-rows';
import { SHEET_TITLE } from '../../core/report/summary-table';
import { listPlaces, type RosterRow } from './roster-rows';

export const ROSTER_SHEET = 'AL-CTO Roster';

interface Column {
  heading: string;
  width: number;
  look?: TextLookName;
  value(row: RosterRow): CellContent;
}

const COLUMNS: Column[] = [
  { heading: 'Name', width: 140, value: ({ name }) => name },
  { heading: 'District', width: 150, value: ({ district }) => district },
  { heading: 'Cohort', width: 65, value: ({ cohort }) => cohort },
  { heading: 'Expires', width: 85, look: 'date', value: ({ expires }) => toDate(expires) },
  { heading: 'Standing', width: 150, value: ({ standing }) => standing },
  {
    heading: 'Covered hours (of 60)',
    width: 85,
    look: 'number',
    value: ({ covered }) => covered ?? '',
  },
  { heading: 'Short courses', width: 380, value: ({ short }) => short },
  {
    heading: 'Rows needing a decision',
    width: 90,
    look: 'number',
    value: ({ held }) => held ?? '',
  },
  { heading: 'Plan papers', width: 150, value: ({ plan }) => plan },
  { heading: 'Note', width: 300, value: ({ note }) => note },
];

const toDate = (day: string | null): CellContent => (day === null ? '' : { day, seconds: 0 });

/** The roster as a generated sheet, to sort, filter and print. */
export function makeRosterTable({ asOf, logs }: CheckReport, rows: RosterRow[]): Table {
  const notes = logs.flatMap((log) => [
    ...log.findings.map(({ message }) => `“${log.sheet}”: ${message}`),
    ...describeUnassigned(log),
  ]);
  const small = (text: string): SheetRow => ({ cells: { 0: [text, 'small'] } });
  const heads = COLUMNS.map(({ heading }): StyledCell => [heading, 'columnHead']);
  const table = makeTable(
    [
      { cells: { 0: [SHEET_TITLE, 'kicker'] } },
      { cells: { 0: ['Roster', 'title'] } },
      small(`As of ${formatDay(asOf)}. ${rows.length} people.`),
      { cells: { ...heads }, fill: 'head' },
      ...rows.map(
        (row, index): SheetRow => ({
          cells: { ...COLUMNS.map(({ value, look }): StyledCell => [value(row), look ?? 'plain']) },
          fill: index % 2 === 0 ? 'none' : 'band',
        }),
      ),
      {},
      ...notes.map(small),
      small(SELF_CHECK),
    ],
    COLUMNS.map(({ width }) => width),
  );
  return { ...table, isWrapped: true };
}

/** Rows that are in nobody's sums. */
export function describeUnassigned({ sheet, unassigned }: CheckReport['logs'][number]): string[] {
  if (unassigned.length === 0) return [];
  return [
    `“${sheet}”, ${listPlaces(unassigned)}: no name, so nobody gets the hours. Enter the name.`,
  ];
}
