import type { Day } from '../day';
import type { Effect } from '../finding';
import type { ProgramWords, RequirementKind } from '../policy/program-schema';
import type { RecordField, TextField } from '../policy/record-fields';
import type { FreeHeading } from '../protocol/column-question';
import type { FindingCode } from './finding-words';

/** What a check tells every host: the JSON of `check --json`, the panel's state, the Summary's source. Hours have at most two decimals. */
export interface CheckReport {
  /** The policy's id. */
  policy: string;
  /** What the program calls itself, as in "the AL-CTO program". */
  program: string;
  asOf: Day;
  /** True where 3/4/2026 is March 4. */
  isMonthFirst: boolean;
  /** Whose log it is, as the set-up says; '' where it names nobody. */
  owner: string;
  logs: LogReport[];
  applicants: ApplicantReport[];
  /** Of a further program in the place of AL-CTO: what stands above its sheets, its notes, and its words. */
  title?: string;
  notes?: string[];
  words?: ProgramWords;
  /** Further programs the person has chosen; left out where there are none. */
  programs?: ProgramReport[];
}

/** What one of a program's requirements comes to; hours have at most two decimals. */
export interface RequirementReport {
  kind: RequirementKind;
  /** "At least 6 hours from ALET". */
  text: string;
  /** Which hours it is about, as in "from ALET"; left out where it is about all. */
  where?: string;
  /** Null where it asks for no hours of its own. */
  needed: number | null;
  counted: number;
  /** Rounded up, so that 0 means done. */
  remaining: number;
  /** Hours that it concerns and that can't apply. */
  beyond: number;
  rows: { sheet: string; row: number }[];
}

/** What a further program says of the same log. */
export interface ProgramReport {
  /** As `--program` takes it. */
  program: string;
  name: string;
  title: string;
  /** Whose reading it is, and what its source leaves open, a sentence each. */
  notes: string[];
  unspecified: string[];
  words: ProgramWords;
  applicants: ApplicantReport[];
}

export type PassedOverReason =
  | 'TOTAL_ROW'
  | 'HEADER_ROW'
  | 'TITLE_ROW'
  | 'NOTE_ROW'
  | 'EXAMPLE_ROW';

export interface ColumnReport {
  /** As the person wrote it. */
  heading: string;
  /** 1-based. */
  column: number;
  by: 'name' | 'contents' | 'person';
}

export interface LogReport {
  sheet: string;
  /** 1-based sheet row of the headings. */
  headerRow: number;
  /** Log rows read, blank and passed-over ones not among them. */
  rows: number;
  passedOver: { row: number; reason: PassedOverReason }[];
  /** The column of each field the log has, 1-based, and how it was known. */
  columns: Partial<Record<RecordField, ColumnReport>>;
  /** Headings that stand for no field, which a person may choose. */
  freeHeadings: FreeHeading[];
  findings: FindingReport[];
  /** Rows with no applicant in a log of several people. */
  unassigned: RowReport[];
}

export interface FindingReport {
  code: FindingCode;
  effect: Effect;
  /** The heading as the person wrote it. */
  column?: string;
  field?: RecordField;
  message: string;
  /** Values to offer for the field instead: one to put in, several to choose between. */
  fix?: (string | number)[];
  /** For a duplicate: the row it is compared with, 1-based. */
  other?: { sheet: string; row: number };
  /** True where a person's decision in the row settled it. */
  isConfirmed?: boolean;
  /** The reviewer who made that decision; left out where it was the applicant. */
  reviewer?: string;
  /** Why a reviewer refused or returned the row. */
  reason?: string;
  /** For COLUMN_MISSING and COLUMN_BY_CONTENT: the free heading that fits best. */
  proposed?: string;
  /** For APPLICANT_SIMILAR: `other` may be the same person as `name`. */
  same?: { other: string; name: string };
}

export type RowStatus = 'COUNTED' | 'PLANNED' | 'HELD' | 'REJECTED';

export interface RowReport extends Record<TextField, string> {
  sheet: string;
  /** 1-based sheet row. */
  row: number;
  /** The heading above the hours, in a log with a column a course. */
  column?: string;
  status: RowStatus;
  /** The day completed: of several days the last. */
  date: Day | null;
  /** The first of several days, else the same day. */
  firstDate: Day | null;
  hours: number | null;
  /**
   * Hours of a counted or planned row that apply; summed in order of date they are the creditable hours so far, then
   * what they will be once what is planned was held.
   */
  applied: number;
  /** The hours exactly, for sums: a whole number of 12 s. */
  seconds: number | null;
  course: string | null;
  findings: FindingReport[];
}

export type Standing = 'EXPIRED' | 'READY' | 'HOURS_COMPLETE' | 'BEHIND' | 'ON_TRACK';

export interface HoursReport {
  required: number;
  counted: number;
  creditable: number;
  /** Rounded up, so that 0 means done; all else is rounded down. */
  remaining: number;
  surplus: number;
  held: number;
  rejected: number;
  planned: number;
  /** Held hours that wait for a missing column alone. */
  waiting: number;
  /** Creditable hours by the rows that were sent no later than the expiration date. */
  onTime: number;
  /** The same with every row that waits only because it came late. */
  withLate: number;
}

export interface CourseReport {
  course: string;
  minimum: number;
  counted: number;
  remaining: number;
  /** Hours over the minimum, uncapped. */
  elective: number;
  /** What the hours counted are used for; the three add up to them but for rounding. */
  applied: { minimum: number; elective: number; beyond: number };
}

export interface NextStep {
  sheet: string;
  row: number;
  code: FindingCode;
  /** Rise in creditable hours if this row alone is decided as written. */
  gain: number;
  completes: boolean;
  message: string;
}

export interface ApplicantReport {
  applicant: string;
  /** '' where the log has no e-mail column; tells people of one name apart. */
  email: string;
  district: string;
  /** Of the form they used, or as the set-up says it; '' where nothing does. */
  cohort: string;
  /** Who shares a date with them, as the set-up's table calls it: "Cohort Alpha", or a form's tab; '' for all others. */
  group: string;
  cycle: { issued: Day; expires: Day; daysLeft: number } | null;
  standing: Standing | null;
  hours: HoursReport | null;
  /** All hours complete by the rows sent no later than the expiration date. */
  completeOnTime: boolean;
  courses: CourseReport[];
  elective: { required: number; counted: number; remaining: number } | null;
  rows: RowReport[];
  nextSteps: NextStep[];
  /** Null where the plan documents were not checked, and for everybody but the set-up's person. */
  plan: PlanReport | null;
  /** Notes about the set-up of this person. */
  findings: FindingReport[];
  /** The result in sentences, made once for every host. */
  verdict: Verdict;
  /** What each requirement comes to; of further programs alone. */
  requirements?: RequirementReport[];
  /** Cycles that have ended, the latest first; of programs alone whose cycles begin on a fixed day. */
  pastCycles?: ApplicantReport[];
}

/** One of the three documents, a required section, or a hint. */
export interface PlanItem {
  name: string;
  /** CHOOSE: a file may be the document, and the person has to say so. */
  state: 'FOUND' | 'LIKELY' | 'WEAK' | 'MISSING' | 'CONFIRMED' | 'CHOOSE';
  /** The file of a document that was found; null for all else. */
  file: string | null;
  /** Where it was found, or what to do. */
  text: string;
  /** The policy's own. */
  sentence: string;
}

export interface PlanReport {
  documents: PlanItem[];
  /** Six, in the policy's order. */
  sections: PlanItem[];
  /** On look and span; never failures. */
  hints: PlanItem[];
  /** Files that could be read but were too many. */
  unread: number;
  /** True when every document and section was found, or confirmed by the person. */
  complete: boolean;
}

export interface Verdict {
  /** "1.5 hours to go, in Technology Planning, by Jun 15, 2027." */
  headline: string;
  /** "You have 58.5 of the 60 hours you need. 27 more are beyond what can apply." */
  detail: string;
  /** Standing, days left, planned hours and advice, a sentence each. */
  notes: string[];
}
