import { sayDay, submitBy } from '../days';
import { saveFile } from '../files/save-file';
import { type PersonRead, readPerson } from './read-person';
import { type CalendarEvent, writeCalendar } from './write-calendar';

const REMIND_DAYS_BEFORE = 30;
const SELF_CHECK = 'From a self-check of the log, no official AL-CTO product.';

/** Writes one person's dates as a calendar file; gives the exit code. */
export async function calendar(args: string[]): Promise<number> {
  const person = await readPerson(args, '.ics');
  const text = writeCalendar(listDates(person), new Date());
  await saveFile(person.out, new TextEncoder().encode(text));
  if (person.json) console.log(JSON.stringify(person.report, null, 2));
  console.error(`Written: ${person.out}`);
  return 0;
}

function listDates({ applicant, cohort }: PersonRead): CalendarEvent[] {
  const { expires } = applicant.cycle;
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
      `Our advice, not a policy rule: submit by today, 90 days before the certification expires on ${sayDay(expires)}, through ${form}.`,
    ),
    event(
      'expires',
      expires,
      `AL-CTO certification expires: ${name}`,
      `Everything must be submitted through ${form} no later than today.`,
    ),
  ];
}
