import type { ApplicantReport } from '../core/report/check-report';
import { hoursText } from './words';

interface Props {
  applicants: ApplicantReport[];
  chosen: ApplicantReport;
  onChoose: (name: string) => void;
}

function standingOf({ hours, cycle, standing }: ApplicantReport): string {
  if (!cycle || !hours) return 'no issue date';
  if (standing === 'EXPIRED') return 'expired';
  return hours.remaining === 0 ? 'complete' : `${hoursText(hours.remaining)} to go`;
}

/** Whose hours these are; a chooser where the log holds several people. */
export function ApplicantLine({ applicants, chosen, onChoose }: Props) {
  const place = chosen.district && <span class="soft">{chosen.district}</span>;
  if (applicants.length === 1) {
    return (
      <p class="who">
        <b>{chosen.applicant}</b> {place}
      </p>
    );
  }
  return (
    <p class="who">
      <label for="applicant">Applicant</label>
      <select
        id="applicant"
        value={chosen.applicant}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {applicants.map((one) => (
          <option key={one.applicant} value={one.applicant}>
            {one.applicant} ({standingOf(one)})
          </option>
        ))}
      </select>
      {place}
    </p>
  );
}
