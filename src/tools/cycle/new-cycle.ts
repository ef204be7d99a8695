import { addYears } from '../../core/day';
import { POLICY } from '../../core/policy/policy';
import type { SheetReading } from '../../core/report/panel-api';
import type { Field, Filled, Plan, Task } from '../../sidebar/mend/task';
import { editSettings } from '../set-up-rows';
import { listChanges } from './cycle-lines';
import { clearPlan, settingsOf } from './new-set-up';
import { type OldCycle, refuse, refuseDates } from './old-cycle';
import { freeName, refuseName } from './tab-name';

/**
 * An empty log with the columns of the old one, which stays as it is, and a set-up for the next three
 * years: "Three years after the date of issue, your AL-CTO certification will expire." No hours are
 * carried over; a copy of the set-up keeps the dates and the plan's confirmations of the old cycle.
 */
export function newCycle(old: OldCycle): Task {
  return {
    title: 'Start a new cycle',
    fields: (setUp) => refuse(old) || fieldsOf(setUp, old),
    plan: (setUp, filled) => planCycle(setUp, filled, old),
  };
}

function fieldsOf(setUp: SheetReading, { report, applicant }: OldCycle): Field[] {
  const from = applicant.cycle?.expires ?? '';
  const to = addYears(from, POLICY.cycleYears);
  return [
    {
      name: 'issued',
      label: 'Issue date of the new certificate',
      kind: 'date',
      value: from,
      hint: 'The day the old one ended, unless your new certificate says another.',
      required: true,
    },
    {
      name: 'expires',
      label: 'Expiration date',
      kind: 'date',
      hint: 'Only where the program gave you another than three years later.',
    },
    {
      name: 'tab',
      label: 'Name of the new log',
      kind: 'text',
      value: freeName(setUp, report.logs[0]?.sheet ?? '', from, to),
      required: true,
    },
  ];
}

function planCycle(setUp: SheetReading, filled: Filled, old: OldCycle): Plan | string {
  const log = old.report.logs[0];
  const { cycle } = old.applicant;
  if (!log || !cycle) return 'Check again first.';
  const { issued = '', expires = '' } = filled;
  const tab = (filled.tab ?? '').trim();
  const refusal = refuseDates(issued, expires, old) || refuseName(setUp, tab);
  if (refusal) return refusal;
  const archive = freeName(setUp, 'AL-CTO Archive', cycle.issued, cycle.expires);
  const settings = settingsOf(setUp, { issued, expires, tab });
  return {
    edits: [
      { op: 'insertSheet', sheet: tab, template: log.sheet, row: log.headerRow },
      ...(setUp.exists
        ? [{ op: 'insertSheet' as const, sheet: archive, template: setUp.sheet }]
        : []),
      ...editSettings(setUp, settings),
      ...clearPlan(setUp),
    ],
    lines: listChanges(setUp, settings, { tab, archive, old }),
  };
}
