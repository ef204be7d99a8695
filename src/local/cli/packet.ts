import type { Command } from 'commander';
import { saveFile } from '../files/save-file';
import { writePacket } from '../packet/write-packet';
import type { RawLogOptions } from './log-options';
import { addPersonOptions, readPerson } from './read-person';
import type { Context } from './run';

const EXAMPLES = `
Example:
  alcto packet log.xlsx --issued 2024-06-15 --applicant 'Pat Doe' --out packet.pdf`;

export function define(command: Command, context: Context): void {
  addPersonOptions(command, '.pdf')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, raw: RawLogOptions) => {
      context.exitCode = await packet(file, raw, context);
    });
}

/** Writes the submission packet of one person as a PDF; gives the exit code. */
async function packet(file: string, raw: RawLogOptions, { terminal }: Context): Promise<number> {
  const person = await readPerson(file, raw, '.pdf');
  const { applicant, report, cohort, formLink, out } = person;
  const { asOf, logs } = report;
  const hasSheets = logs.length > 1;
  await saveFile(out, await writePacket({ applicant, cohort, formLink, asOf, hasSheets }));
  if (person.json) terminal.printJson(report);
  terminal.say(`Written: ${out}`);
  return applicant.hours.remaining === 0 && applicant.standing !== 'EXPIRED' ? 0 : 1;
}
