import type { Edit, SheetReading } from '../../core/protocol/messages';

/** One thing to fill in before a change can be shown. */
export interface Field {
  name: string;
  label: string;
  kind: 'text' | 'area' | 'number' | 'date' | 'time' | 'choice' | 'tick';
  value?: string;
  options?: string[];
  hint?: string;
  required?: boolean;
}

/** What the person filled in, by field name; a tick is 'yes' or ''. */
export type Filled = Record<string, string>;

/** One cell of a preview; no `before` where something new comes. */
export interface ChangeLine {
  place: string;
  before?: string;
  after: string;
  /** What kind of change it is, where many are shown together. */
  kind?: string;
}

/** What would change, as shown and as asked for. */
export interface ChangeSet {
  lines: ChangeLine[];
  edits: Edit[];
}

/** Makes the change from the sheet as it is now and what was filled in, or says why it cannot be. */
export type MakeChange = (reading: SheetReading, filled: Filled) => ChangeSet | string;

/** A change on offer. A sentence instead of fields or a change says why it cannot be. */
export interface Task {
  title: string;
  /** Left out for the set-up sheet. */
  sheet?: string;
  /** True for the sheet on screen, whichever it is. */
  isActive?: boolean;
  fields?: (reading: SheetReading) => Field[] | string;
  change: MakeChange;
  /** What the toast and the list of changes say when it is done; else the title. */
  done?: string;
}

/** A task for which something has to be loaded or read first: its dialog is there at once, and waits. */
export interface LaterTask {
  title: string;
  later: () => Promise<Task>;
}
