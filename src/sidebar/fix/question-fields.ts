// The fields that answer what is asked about a row.
import type { RowReport } from '../../core/report/check-report';
import type { AskContext, Found } from './fixes';
import type { Field } from './task';

type AskedRole =
  | 'date'
  | 'hours'
  | 'course'
  | 'activity'
  | 'justification'
  | 'description'
  | 'applicant';

/** Which cell settles which finding. */
const ROLES: Record<string, AskedRole> = {
  DATE_MISSING: 'date',
  DATE_UNREADABLE: 'date',
  DATE_RANGE_CROSSES_CYCLE: 'date',
  HOURS_MISSING: 'hours',
  HOURS_UNREADABLE: 'hours',
  HOURS_NOT_POSITIVE: 'hours',
  HOURS_IMPLAUSIBLE: 'hours',
  EXCLUDED_TIME: 'hours',
  COURSE_MISSING: 'course',
  COURSE_UNKNOWN: 'course',
  COURSE_RETIRED: 'course',
  ACTIVITY_MISSING: 'activity',
  JUSTIFICATION_MISSING: 'justification',
  DESCRIPTION_MISSING: 'description',
  APPLICANT_MISSING: 'applicant',
};

const POLICY_ON_RELATION =
  'The policy: “Credit is only awarded for education-related activities supporting elements within the AL-CTO course framework.”';

/** One field for each cell, however many findings are about it. */
export function fieldsOf(found: Found[], context: AskContext): Field[] {
  const byRole = new Map<AskedRole, Field>();
  for (const each of found) {
    const { code, field } = each.finding;
    const role = ROLES[code] ?? (code === 'CELL_ERROR' ? (field as AskedRole) : undefined);
    if (role && !byRole.has(role)) byRole.set(role, makeField(role, each, context));
  }
  return [...byRole.values()];
}

function makeField(
  role: AskedRole,
  { row, finding }: Found,
  { people, courses }: AskContext,
): Field {
  const [suggested = ''] = (finding.fix ?? []).map(String);
  const required = true;
  switch (role) {
    case 'date':
      return { name: role, label: 'Date completed', kind: 'date', value: suggested, required };
    case 'hours':
      return {
        name: role,
        label: 'Hours, without meals and exhibit hall',
        kind: 'number',
        value: suggested || minutesAsHours(finding.code, row),
        required,
      };
    case 'course': {
      const offered = (finding.fix ?? []).map(String);
      const others = courses.filter((course) => !offered.includes(course));
      const options = [...offered, ...others];
      return { name: role, label: 'Course', kind: 'choice', options, value: suggested, required };
    }
    case 'applicant':
      return { name: role, label: 'Name', kind: 'choice', options: people, required };
    case 'activity':
      return {
        name: role,
        label: 'Activity and place',
        kind: 'text',
        hint: 'Such as “ALET conference, Montgomery”.',
        required,
      };
    case 'justification':
      return {
        name: role,
        label: 'Justification',
        kind: 'area',
        hint: POLICY_ON_RELATION,
        required,
      };
    default:
      return { name: role, label: 'Description', kind: 'area', required };
  }
}

const MINUTES_PER_HOUR = 60;

/** Hours past a day's length are often minutes. */
function minutesAsHours(code: string, { hours }: RowReport): string {
  if (code !== 'HOURS_IMPLAUSIBLE' || !hours) return '';
  return String(Math.round((hours / MINUTES_PER_HOUR) * 100) / 100);
}
