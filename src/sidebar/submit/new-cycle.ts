import { addYears, type Day } from '../../core/day';
import { AL_CTO_CYCLE_YEARS } from '../../core/policy/al-cto-courses';
import type { SheetReading } from '../../core/protocol/messages';
import type { ChangeSet, Field, Filled, Task } from '../fix/task';
import { editSettings } from '../set-up/set-up-rows';
import { listChanges } from './cycle-lines';
import { clearPlan, settingsOf } from './new-set-up';
import { type OldCycle, refuse, refuseDates } from './old-cycle';
import { archiveName, freeLog, refuseName } from './tab-name';

export const START_CYCLE = 'Start a new cycle';

/**
 * An empty log with the columns of the old one, which stays as it is, and a set-up for the next three
 * years: "Three years after the date of issue, your AL-CTO certification will expire." No hours are
 * carried over; a copy of the set-up keeps the dates and the plan's confirmations of the old cycle.
 */
export function newCycle(old: OldCycle): Task {
  return {
    title: START_CYCLE,
    fields: (setUp) => refuse(old) || fieldsOf(setUp, old),
    change: (setUp, filled) => changeCycle(setUp, filled, old),
  };
}

function fieldsOf(setUp: SheetReading, { report, applicant }: OldCycle): Field[] {
  const from = applicant.cycle?.expires ?? '';
  const usual = nameLog(setUp, report.logs[0]?.sheet ?? '', from);
  return [
    {
      name: 'issued',
      label: 'Issue date of the new certificate',
      kind: 'date',
      value: from,
      hint: 'The day the old one ended, unless your new certificate shows another day.',
      required: true,
    },
    {
      name: 'expires',
      label: 'Expiration date',
      kind: 'date',
      hint: 'Only if your date isn’t three years after issue.',
    },
    {
      name: 'tab',
      label: 'Name of the new log',
      kind: 'text',
      hint: `Leave blank to name it by the dates: “${usual}”.`,
    },
  ];
}

const nameLog = (setUp: SheetReading, log: string, from: Day, to = '') =>
  freeLog(setUp, log, from, to || addYears(from, AL_CTO_CYCLE_YEARS));

function changeCycle(setUp: SheetReading, filled: Filled, old: OldCycle): ChangeSet | string {
  const log = old.report.logs[0];
  const { cycle } = old.applicant;
  if (!log || !cycle) return 'Check again first.';
  const { issued = '', expires = '' } = filled;
  const tab = filled.tab?.trim() || nameLog(setUp, log.sheet, issued, expires);
  const refusal = refuseDates(issued, expires, old) || refuseName(setUp, tab, log.sheet);
  if (refusal) return refusal;
  // One that says the same was left by a run that was cut off.
  const same = old.archives.findIndex(({ rows }) => isEqual(rows, setUp.rows));
  const archive = archiveName(cycle, same < 0 ? old.archives.length : same);
  const settings = settingsOf(setUp, { issued, expires, tab });
  return {
    edits: [
      { op: 'insertSheet', sheet: tab, template: log.sheet, row: log.headerRow },
      ...(setUp.exists
        ? [{ op: 'insertSheet' as const, sheet: archive, template: setUp.sheet }]
        : []),
      ...clearPlan(setUp),
      ...editSettings(setUp, settings),
    ],
    lines: listChanges(setUp, settings, { tab, archive, old }),
  };
}

const isEqual = (one: SheetReading['rows'], other: SheetReading['rows']) =>
  JSON.stringify(one) === JSON.stringify(other);
