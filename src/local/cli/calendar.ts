import type { Command } from 'commander';
import { formatDay } from '../../core/day';
import { submitBy } from '../../core/report/submit-by';
import { saveFile } from '../files/save-file';
import type { Context } from './context';
import type { RawLogOptions } from './log-options';
import { addPersonOptions, type PersonRead, readPerson } from './read-person';
import { type CalendarEvent, writeCalendar } from './write-calendar';

const REMIND_DAYS_BEFORE = 30;
const SELF_CHECK = 'From a self-check of the log, not an official AL-CTO product.';

const EXAMPLES = `
Example:
  alcto calendar log.xlsx --issued 2024-06-15 --out dates.ics`;

export function define(command: Command, context: Context): void {
  addPersonOptions(command, '.ics')
    .addHelpText('after', EXAMPLES)
    .action((file: string, raw: RawLogOptions) => calendar(file, raw, context));
}

/** Writes one person's dates as a calendar file. */
async function calendar(file: string, raw: RawLogOptions, { terminal }: Context): Promise<void> {
  const person = await readPerson(file, raw, '.ics');
  const text = writeCalendar(listDates(person), new Date());
  await saveFile(person.out, new TextEncoder().encode(text));
  if (person.json) terminal.printJson(person.report);
  terminal.note(`Written: ${person.out}`);
}

function listDates({ applicant }: PersonRead): CalendarEvent[] {
  const { cycle, cohort } = applicant;
  const { expires } = cycle;
  const name = applicant.applicant || 'this person';
  const form = cohort ? `the recertification form of cohort ${cohort}` : 'your cohort’s form';
  const event = (kind: string, day: string, title: string, text: string): CalendarEvent => ({
    key: JSON.stringify([kind, name.normalize('NFKC').trim().toLowerCase(), day]),
    day,
    title,
    text: `${text}\n${SELF_CHECK}`,
    remindDaysBefore: REMIND_DAYS_BEFORE,
  });
  return [
    event(
      'submit by',
      submitBy(expires),
      `Submit AL-CTO recertification: ${name}`,
      `Our advice, not a policy rule: submit by today, 90 days before the certification expires on ${formatDay(expires)}, through ${form}.`,
    ),
    event(
      'expires',
      expires,
      `AL-CTO certification expires: ${name}`,
      `Everything must be submitted through ${form} no later than today.`,
    ),
  ];
}
