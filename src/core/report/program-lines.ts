// The lines about a further program below its hours: each requirement, and earlier years.
import { formatDay } from '../day';
import type { ApplicantReport, RequirementReport } from './check-report';
import { formatHours } from './hours-text';

/** "At least 6 hours from ALET: 4.5 counted, 1.5 to go". */
export function describeRequirement({
  text,
  needed,
  counted,
  remaining,
  beyond,
  rows,
  kind,
}: RequirementReport): string {
  if (kind === 'needs' || kind === 'onceOnly')
    return rows.length === 0
      ? text
      : `${text}: ${rows.length} ${rows.length === 1 ? 'row waits' : 'rows wait'}`;
  const rest = [
    ...(needed !== null && remaining > 0 ? [`${remaining} to go`] : []),
    ...(needed !== null && remaining === 0 ? ['done'] : []),
    ...(beyond > 0 ? [`${beyond} beyond what can apply`] : []),
  ];
  return `${text}: ${[`${counted} counted`, ...rest].join(', ')}`;
}

/** "Oct 1, 2024 – Sep 30, 2025: 12 of 12 hours", and by how much it ended short. */
export function describePast({ cycle, hours, rows }: ApplicantReport): string {
  if (!cycle || !hours) return '';
  const waiting = rows.filter(({ status }) => status === 'HELD').length;
  const waits =
    waiting > 0 ? `; ${waiting} of its rows still ${waiting === 1 ? 'needs' : 'need'} you` : '';
  const short = hours.remaining > 0 ? `, ${formatHours(hours.remaining)} short${waits}` : '';
  const span = `${formatDay(cycle.issued)} – ${formatDay(cycle.expires)}`;
  return `${span}: ${hours.creditable} of ${formatHours(hours.required)}${short}`;
}

/** Each requirement, then earlier years, one line each; nothing for AL-CTO. */
export const listProgramLines = ({ requirements = [], pastCycles = [] }: ApplicantReport) => ({
  requirements: requirements.map(describeRequirement),
  past: pastCycles.map(describePast).filter(Boolean),
});
