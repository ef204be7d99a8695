import type { SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { fold } from '../../core/text';
import { show } from '../fix/cells';
import { readOrFail } from '../ui/read-or-fail';

/** Reads the logs, and gives the cohort of each person; '' where nobody says it. */
export async function readCohorts({ logs }: CheckReport) {
  const readings = new Map<string, SheetReading>();
  for (const { sheet } of logs) readings.set(sheet, await readOrFail({ sheet }));
  return makeCohorts(readings);
}

/** The set-up's cohort for its applicant; for all others what the log says in their newest row. */
export function makeCohorts(readings: ReadonlyMap<string, SheetReading>) {
  return (each: ApplicantReport) => each.cohort || findInLog(each, readings).at(-1) || '';
}

function findInLog({ rows }: ApplicantReport, readings: ReadonlyMap<string, SheetReading>) {
  const said = rows.map(({ sheet, row }) => {
    const reading = readings.get(sheet);
    const headings = reading?.rows[reading.headerRow - 1] ?? [];
    const column = headings.findIndex((cell) => fold(show(cell)).split(' ').includes('cohort'));
    return show(reading?.rows[row - 1]?.[column] ?? '').trim();
  });
  return said.filter(Boolean);
}
