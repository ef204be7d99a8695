import { saveFile } from '../files/save-file';
import { writePacket } from '../packet/write-packet';
import { readPerson } from './read-person';

/** Writes the submission packet of one person as a PDF; gives the exit code. */
export async function packet(args: string[]): Promise<number> {
  const { applicant, report, cohort, formLink, out, json } = await readPerson(args, '.pdf');
  const { asOf, logs } = report;
  const hasSheets = logs.length > 1;
  await saveFile(out, await writePacket({ applicant, cohort, formLink, asOf, hasSheets }));
  if (json) console.log(JSON.stringify(report, null, 2));
  console.error(`Written: ${out}`);
  return applicant.hours.remaining === 0 && applicant.standing !== 'EXPIRED' ? 0 : 1;
}
