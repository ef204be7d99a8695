/** The one order in which the changes of all pages, scripts and formulas are made. */
import type { Batch, Mutation } from '../protocol';
import {
  type ChangeKind,
  hasFormula,
  kindOf,
  placeValues,
  type Shift,
  sheetOf,
  shiftOf,
} from '../sync/placement';

interface Change {
  version: number;
  /** Null for what a script or a formula did. */
  page: number | null;
  kind: ChangeKind;
  sheetId: string;
  shift: Shift | null;
  isCalculated: boolean;
}

/** A batch as it is to be made now. */
export interface Placed {
  mutations: Mutation[];
  /** Others changed the workbook since the page sent it. */
  isContested: boolean;
}

/** A page that is further behind than this has to load the workbook again. */
const MAX_CHANGES_KEPT = 5000;

export class ChangeOrder {
  private readonly changes: Change[] = [];

  /** @param version Of the workbook as it was opened; the first change is the next one. */
  constructor(public version = 0) {}

  /** Gives the version that the workbook has after a change. */
  add(mutation: Mutation, page: number | null, isCalculated: boolean): number {
    this.version += 1;
    this.changes.push({
      version: this.version,
      page,
      kind: kindOf(mutation),
      sheetId: sheetOf(mutation),
      shift: shiftOf(mutation),
      isCalculated,
    });
    if (this.changes.length > 2 * MAX_CHANGES_KEPT) this.changes.splice(0, MAX_CHANGES_KEPT);
    return this.version;
  }

  /** Null where a batch can no longer be made as it was meant. */
  place({ seen, mutations }: Batch, page: number): Placed | null {
    const isTooOld = this.changes.length > 0 && seen < this.changes[0].version - 1;
    if (isTooOld || !(seen <= this.version)) return null;
    const since = this.changes.filter((each) => each.version > seen && each.page !== page);
    const placed: Mutation[] = [];
    for (const mutation of mutations) {
      const fitting = placeAmong(mutation, since.filter(affectsSheetOf(mutation)));
      if (!fitting) return null;
      placed.push(fitting);
    }
    return { mutations: placed, isContested: since.length > 0 };
  }
}

function affectsSheetOf(mutation: Mutation): (change: Change) => boolean {
  const sheetId = sheetOf(mutation);
  return (change) => change.sheetId === '' || sheetId === '' || change.sheetId === sheetId;
}

/** Values follow rows and columns; what moves them itself cannot be joined with another such change. */
function placeAmong(mutation: Mutation, since: Change[]): Mutation | null {
  const kind = kindOf(mutation);
  const hasMoved = since.some((each) => each.kind === 'shift' || each.kind === 'rearranged');
  if (kind === 'rearranged' && since.some((each) => !each.isCalculated)) return null;
  if (!hasMoved) return mutation;
  if (kind !== 'values' || hasFormula(mutation)) return null;
  if (since.some((each) => each.kind === 'rearranged')) return null;
  return placeValues(
    mutation,
    since.flatMap(({ shift }) => shift ?? []),
  );
}
