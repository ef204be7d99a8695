import type { RecordField } from '../policy/record-fields';

/** A heading of the sheet that stands for nothing yet, with up to three values from below it. */
export interface FreeHeading {
  /** As written; of two alike the column stands behind it: "Hours (column D)". */
  heading: string;
  /** "D". */
  column: string;
  samples: string[];
}

/**
 * A column that must be chosen, as part of a fault `COLUMN_UNKNOWN`: one fault for each field. The answer is
 * kept in the set-up as `Column Activity | PD Title`.
 */
export interface ColumnQuestion {
  sheet: string;
  field: RecordField;
  headings: FreeHeading[];
  /** The heading among them that fits best; null where none does. */
  proposed: string | null;
  /** The headings of the fields that are known. */
  found: Partial<Record<RecordField, string>>;
}

/** Tabs that could be one log, as part of a fault `TABS_UNKNOWN`: "Which tabs are yours?" */
export interface TabQuestion {
  tabs: {
    sheet: string;
    rows: number;
    /** Whose it seems to be, by its title or its name; '' where nothing tells. */
    owner: string;
  }[];
}
