import type { ApplicantReport } from '../../core/report/check-report';
import { keyOf, nameOf } from '../../core/report/person-key';
import { hoursText } from '../ui/words';

interface Props {
  applicants: ApplicantReport[];
  chosen: ApplicantReport;
  onChoose: (key: string) => void;
}

function standingOf({ hours, cycle, standing }: ApplicantReport): string {
  if (!cycle || !hours) return 'no issue date';
  if (standing === 'EXPIRED') return 'expired';
  return hours.remaining === 0 ? 'complete' : `${hoursText(hours.remaining)} to go`;
}

/** Whose hours these are, of the several people in the log. */
export function ApplicantLine({ applicants, chosen, onChoose }: Props) {
  const place = chosen.district && <span class="soft">{chosen.district}</span>;
  return (
    <p class="who">
      <label for="applicant">Applicant</label>
      <select
        id="applicant"
        value={keyOf(chosen)}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {applicants.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {nameOf(one, applicants)} ({standingOf(one)})
          </option>
        ))}
      </select>
      {place}
    </p>
  );
}
