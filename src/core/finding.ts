import type { RecordField } from './policy/record-fields';
import type { FindingArgs, FindingCode } from './report/finding-words';

/** How one fact about the log changes what a row counts. Worst first. */
export type Effect = 'reject' | 'hold' | 'future' | 'note';

interface Fact {
  effect: Effect;
  /** Record field the finding is about, where it is about one. */
  field?: RecordField;
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
}

/** A code with what its sentence needs; one whose sentence needs nothing has no arguments. */
type Claim<Code extends FindingCode> =
  object extends FindingArgs<Code>
    ? { code: Code; args?: FindingArgs<Code> }
    : { code: Code; args: FindingArgs<Code> };

/** A fact about the log as data; its sentence is made by `describeFinding`. */
export type Finding<Code extends FindingCode = FindingCode> = {
  [Each in Code]: Fact & Claim<Each>;
}[Code];
