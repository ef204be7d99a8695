import { fold } from '../../core/log/fold';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import type { SheetReading } from '../../core/report/panel-api';
import { show } from '../../sidebar/mend/cells';
import { readOrFail } from '../read-or-fail';
import { settingText } from '../set-up-rows';

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
