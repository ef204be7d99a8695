/** How one fact about the log changes what a row counts. Worst first. */
export type Effect = 'reject' | 'hold' | 'plan' | 'note';

/** A fact about the log as data; its words are made in `report/finding-words.ts`. */
export interface Finding {
  /** The claim against the row, such as `BEFORE_CYCLE`. */
  code: string;
  effect: Effect;
  /** Record field the finding is about, where it is about one. */
  field?: import('./log/record-field').RecordField;
  /** What the words need: days, names, other rows. */
  args?: Record<string, string | number>;
  /** What could stand in the field instead: one value to put in, several to choose between. */
  fix?: (string | number)[];
  /** True where a person's decision in the row settled it. */
  isConfirmed?: boolean;
  /** The reviewer who made that decision; left out where it was the applicant. */
  reviewer?: string;
}
