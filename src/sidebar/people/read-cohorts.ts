import type { SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { fold } from '../../core/text';
import { show } from '../fix/cells';
import { settingText } from '../set-up/set-up-rows';
import { readOrFail } from '../ui/read-or-fail';

/** Reads the set-up and the logs, and gives the cohort of each person; '' where nobody says it. */
export async function readCohorts({ applicants, logs }: CheckReport) {
  const setUp = await readOrFail({});
  const readings = new Map<string, SheetReading>();
  for (const { sheet } of logs) readings.set(sheet, await readOrFail({ sheet }));
  return makeCohorts(applicants, setUp, readings);
}

/** The set-up's cohort for its applicant; for all others what the log says in their newest row. */
export function makeCohorts(
  applicants: ApplicantReport[],
  setUp: SheetReading,
  readings: ReadonlyMap<string, SheetReading>,
) {
  const name = fold(settingText(setUp, 'Applicant'));
  const isNamed = ({ applicant, email }: ApplicantReport) =>
    name !== '' && (fold(email) === name || fold(applicant) === name);
  // The set-up's own stands before others of that name.
  const own = applicants.find(isNamed);
  const cohort = settingText(setUp, 'Cohort');
  return (each: ApplicantReport) =>
    (each === own && cohort) || findInLog(each, readings).at(-1) || '';
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
