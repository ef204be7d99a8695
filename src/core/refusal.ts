import { type Day, formatDay } from './day';
import type { ColumnQuestion, TabQuestion } from './protocol/column-question';
import { type ArgsOf, fillIn, NOTHING_CHANGED, shortenValue, type Words } from './report/sentence';

/** What is wrong, then what to do. */
const WORDS = {
  LOG_MISSING: ({ sheet }: { sheet?: string }) =>
    sheet === undefined
      ? 'No sheet looks like a log. Put the headings Activity, Date, Hours, and Course above your rows.'
      : `There is no sheet “${shortenValue(sheet)}”. Was it renamed or deleted? Choose the log sheet again.`,
  COLUMN_UNKNOWN: ({ sheet, heading, text }: { sheet: string; heading: string; text?: string }) =>
    text === undefined
      ? `Which column in “${shortenValue(sheet)}” is “${heading}”? Open the panel and choose it.`
      : `“${shortenValue(sheet)}” no longer has the column “${shortenValue(text)}”. Which one is “${heading}” now? Choose it in the panel.`,
  TABS_UNKNOWN: 'These tabs look like logs: {other}. Choose yours under Set up.',
  SET_UP_TOO_NEW: 'A newer version of this add-on wrote the set-up. Update to the newest version.',
  LOG_UNREADABLE: 'Sheet “{sheet}” has no log headings. Choose another sheet.',
  ISSUE_DATE_MISSING: 'There is no issue date. Enter it in the “AL-CTO Setup” sheet.',
  ISSUE_DATE_UNREADABLE: ({ name }: { name?: string }) =>
    `We can't read the issue date${ofPerson(name)}. Enter it like 2024-06-15.`,
  ISSUE_DATE_IN_FUTURE: ({ issued, name }: { issued: Day; name?: string }) =>
    `The issue date${ofPerson(name)}, ${formatDay(issued)}, is in the future. Enter the one on the certificate.`,
  EXPIRATION_UNREADABLE: ({ name }: { name?: string }) =>
    `We can't read the expiration date${ofPerson(name)}. Enter it like 2027-06-15.`,
  EXPIRATION_BEFORE_ISSUE: ({
    issued,
    expires,
    name,
  }: {
    issued: Day;
    expires: Day;
    name?: string;
  }) =>
    `The expiration date${ofPerson(name)}, ${formatDay(expires)}, is not after the issue date, ${formatDay(issued)}. Correct one of them.`,
  APPLICANT_SHARED: 'The log has {count} people called “{name}”. Choose one by address: {other}.',
  PROGRAM_UNKNOWN: 'There is no program “{name}”. Choose one under Set up: {other}.',
  APPLICANT_UNKNOWN: 'The log has no rows for “{name}”. It has rows for {other}.',
  REQUEST_UNREADABLE: `Something went wrong. ${NOTHING_CHANGED} Reload the panel.`,
  SHEET_MISSING: `The sheet “{sheet}” is gone. Was it renamed? ${NOTHING_CHANGED} Check again.`,
  ROW_MISSING: 'That row is no longer there. Check again.',
  ROW_CHANGED: `Row {row} changed since the check. ${NOTHING_CHANGED} Check again.`,
  ROW_INCOMPLETE: `A new row needs a date, up to 24 hours, a course, and an activity; if it is past, a justification and a description too. ${NOTHING_CHANGED}`,
  FORM_SHEET: 'A form fills this sheet, so no row was added. Use the form instead.',
  DRIVE_LEFT_OUT: "This copy of the add-on doesn't use Drive. Choose the files from your computer.",
  DRIVE_NOT_ALLOWED:
    "The add-on isn't allowed to read Drive. Allow it, or choose the files from your computer.",
  READER_LEFT_OUT:
    "This copy of the add-on can't read documents. Confirm each part under Plan yourself.",
  FOLDER_NOT_CHOSEN:
    'There is no plan folder yet. Paste the link to the Drive folder that has your plan.',
  FOLDER_LINK_UNREADABLE:
    "That isn't a link to a Drive folder. Open the folder in Drive and copy its address.",
  FOLDER_IS_FILE: 'That link is to a file. Use the folder it is in.',
  FOLDER_MISSING:
    "You can't open that folder, or it was deleted. Ask its owner, or choose another.",
  FILE_NOT_IN_FOLDER: "That file isn't in your plan folder, so it was not opened.",
  FILE_TOO_LARGE: 'This file is over 10 MB. Choose it from your computer instead.',
  LOCKED: 'Someone else is changing this sheet. Try again in a moment.',
  VALUE_REJECTED: ({ cell, values }: { cell: string; values?: string }) =>
    values === undefined
      ? `Cell ${cell} doesn't allow this value. Change it, or the rule under Data › Data validation. ${NOTHING_CHANGED}`
      : `Cell ${cell} only takes values from its drop-down. Choose one of: ${values}. ${NOTHING_CHANGED}`,
  COLUMN_TYPED: `This log is a table whose columns have types. Change their formats and drop-downs in the sheet. ${NOTHING_CHANGED}`,
  FILTER_OWN: `This sheet has your own filter. Remove it under Data › Remove filter, then try again. ${NOTHING_CHANGED}`,
  WRITE_REFUSED: `Google didn't allow this change. Is the sheet protected? ${NOTHING_CHANGED}`,
  SUMMARY_FOREIGN:
    'The sheet “{sheet}” was not created by this add-on, so it was left alone. Rename it, then try again.',
} as const satisfies Record<string, Words>;

/** Why nothing can be checked or changed. A closed set. */
export type FaultCode = keyof typeof WORDS;
export type FaultArgs<Code extends FaultCode> = ArgsOf<(typeof WORDS)[Code]>;

/** One thing that stops an action. */
export interface Fault extends Partial<ColumnQuestion>, Partial<TabQuestion> {
  code: FaultCode;
  /** What is wrong and what to do, one sentence each. */
  message: string;
  /** For ISSUE_DATE_MISSING: the tabs that are read, and those that look like logs and are not. */
  logs?: string[];
  otherLogs?: { sheet: string; owner: string }[];
  /** Everybody named in them. */
  names?: string[];
  /** The same among several people: who shares a date, by cohort or by the form's tab. */
  groups?: { name: string; people: number }[];
  /** Where the person can allow what is missing. */
  url?: string;
}

/** A fault's code is followed by what its sentence needs, where it needs anything. */
type CodeAndArgs<Code extends FaultCode> =
  object extends FaultArgs<Code>
    ? [code: Code, args?: FaultArgs<Code>]
    : [code: Code, args: FaultArgs<Code>];

export function makeFault<Code extends FaultCode>(...fault: CodeAndArgs<Code>): Fault {
  const [code, args] = fault;
  return { code, message: fillIn(WORDS[code], args) };
}

/** What stops an action (set-up, lock, permission), all faults at once; each host shows it in one place. */
export class Refusal extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults.map((fault) => fault.message).join(' '));
  }
}

/** One fault that ends what was asked for, to be thrown. */
export function refuse<Code extends FaultCode>(...fault: CodeAndArgs<Code>): Refusal {
  return new Refusal([makeFault<Code>(...fault)]);
}

function ofPerson(name: string | undefined): string {
  return name === undefined ? '' : ` for ${shortenValue(name)}`;
}
