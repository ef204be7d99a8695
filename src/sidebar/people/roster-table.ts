import { formatDay } from '../../core/day';
import type { CellContent, Table } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import type { RowStyle } from '../../core/report/summary-table';
import { SELF_CHECK } from '../submit/self-check';
import { listPlaces, type RosterRow } from './roster-rows';

export const ROSTER_SHEET = 'AL-CTO Roster';
const TITLE = 'AL-CTO recertification: roster by expiration date';

interface Column {
  heading: string;
  width: number;
  value(row: RosterRow): CellContent;
}

const COLUMNS: Column[] = [
  { heading: 'Name', width: 140, value: ({ name }) => name },
  { heading: 'District', width: 150, value: ({ district }) => district },
  { heading: 'Cohort', width: 65, value: ({ cohort }) => cohort },
  { heading: 'Expires', width: 85, value: ({ expires }) => toDate(expires) },
  { heading: 'Standing', width: 150, value: ({ standing }) => standing },
  { heading: 'Covered hours (of 60)', width: 85, value: ({ covered }) => covered ?? '' },
  { heading: 'Short courses', width: 380, value: ({ short }) => short },
  { heading: 'Rows needing a decision', width: 90, value: ({ held }) => held ?? '' },
  { heading: 'Plan papers', width: 150, value: ({ plan }) => plan },
  { heading: 'Note', width: 300, value: ({ note }) => note },
];

const toDate = (day: string | null): CellContent => (day === null ? '' : { day, seconds: 0 });

type Line = [RowStyle, ...CellContent[]];

/** The roster as a sheet of ours, to sort, filter and print. */
export function makeRosterTable({ asOf, logs }: CheckReport, rows: RosterRow[]): Table {
  const notes = logs.flatMap((log) => [
    ...log.findings.map(({ message }) => `“${log.sheet}”: ${message}`),
    ...sayNameless(log),
  ]);
  const lines: Line[] = [
    ['title', TITLE],
    ['small', `As of ${formatDay(asOf)}. ${rows.length} people.`],
    ['columnHeads', ...COLUMNS.map(({ heading }) => heading)],
    ...rows.map((row): Line => ['body', ...COLUMNS.map(({ value }) => value(row))]),
    ['small'],
    ...notes.map((note): Line => ['small', note]),
    ['small', SELF_CHECK],
  ];
  return {
    widths: COLUMNS.map(({ width }) => width),
    isWrapped: true,
    styles: lines.map(([style]) => style),
    values: lines.map(([, ...cells]) => COLUMNS.map((_, index) => cells[index] ?? '')),
  };
}

/** Rows that are in nobody's sums. */
export function sayNameless({ sheet, unassigned }: CheckReport['logs'][number]): string[] {
  if (unassigned.length === 0) return [];
  return [`“${sheet}”, ${listPlaces(unassigned)}: no name, so in nobody’s hours. Enter whose.`];
}
