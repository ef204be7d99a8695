// The set-up sheet: its name, and the labels in its first column. The rows on the plan documents have theirs in
// `plan-labels.ts`.
import { RECORD, type RecordField } from '../policy/record-fields';

export const SET_UP_SHEET = 'AL-CTO Setup';

/** What is asked once; each value is next to its label. */
export const SET_UP_LABELS = {
  applicant: 'Applicant',
  district: 'School district',
  cohort: 'Cohort',
  issued: 'Issue date',
  expires: 'Expiration date',
  /** The names of the log's tabs, one a cell. */
  logSheets: 'Log sheets',
  /** Programs beside AL-CTO, one a cell. */
  programs: 'Programs',
  folder: 'Plan folder',
  formLink: 'Form link',
  /** Noted by a check, for formulas that may not ask. */
  locale: 'Locale',
  checked: 'Checked as of',
  version: 'Set-up version',
} as const;

/** `Column Activity | PD Title`: which heading holds a field. */
export const columnLabel = (field: RecordField) => `Column ${RECORD[field].name}`;

/** `Also known as | K. Whitfield = Karen Whitfield`: one person under two names; further pairs in further cells. */
export const SAME_PERSON_LABEL = 'Also known as';

/** `Not the same | K. Whitfield = Karen Whitfield`: two people whose names are alike. */
export const OTHER_PERSON_LABEL = 'Not the same';

/** `Documents seen | ann@a.org | Technology plan: …`: what a reviewer has seen of somebody's plan documents. */
export const SEEN_LABEL = 'Documents seen';
