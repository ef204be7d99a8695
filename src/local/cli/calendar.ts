import type { Command } from 'commander';
import { listCycleDates } from '../../core/report/cycle-dates';
import { saveFile } from '../files/save-file';
import type { Context } from './context';
import type { RawLogOptions } from './log-options';
import { addPersonOptions, type PersonRead, readPerson } from './read-person';
import { refuseForeign } from './refuse-foreign';
import { type CalendarEvent, writeCalendar } from './write-calendar';

const REMIND_DAYS_BEFORE = 30;

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
  await refuseForeign(person.out, 'calendar');
  const text = writeCalendar(listEvents(person), new Date());
  await saveFile(person.out, new TextEncoder().encode(text));
  if (person.json) terminal.printJson(person.report);
  terminal.note(`Written: ${person.out}`);
}

function listEvents({ applicant }: PersonRead): CalendarEvent[] {
  const { cycle, cohort } = applicant;
  const name = applicant.applicant;
  const form = cohort ? `the recertification form of cohort ${cohort}` : 'your cohort’s form';
  return listCycleDates(cycle.expires, name, form).map(({ kind, day, title, text }) => ({
    key: JSON.stringify([kind, name.normalize('NFKC').trim().toLowerCase(), day]),
    day,
    title,
    text,
    remindDaysBefore: REMIND_DAYS_BEFORE,
  }));
}
