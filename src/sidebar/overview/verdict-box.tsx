import type { ApplicantReport } from '../../core/report/check-report';
import { Icon, type IconName } from '../ui/icon';

interface Tone {
  name: 'green' | 'amber' | 'red';
  icon: IconName;
}

function toneOf(applicant: ApplicantReport): Tone {
  if (applicant.standing === 'EXPIRED') return { name: 'red', icon: 'stop' };
  if (applicant.hours?.remaining === 0) return { name: 'green', icon: 'done' };
  return { name: 'amber', icon: 'going' };
}

function headlineOf(applicant: ApplicantReport): string {
  if (applicant.cycle) return applicant.verdict.headline;
  const name = applicant.applicant || 'this log';
  return `No issue date for ${name}. Enter it in the set-up sheet.`;
}

export function VerdictBox({ applicant }: { applicant: ApplicantReport }) {
  const tone = toneOf(applicant);
  const { detail, notes } = applicant.verdict;
  return (
    <div class={`verdict ${tone.name}`}>
      <Icon name={tone.icon} />
      <div>
        <h2>{headlineOf(applicant)}</h2>
        {detail && <p>{detail}</p>}
        {notes.length > 0 && (
          <ul class="notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** A box in the verdict's place when there is no verdict: a failed check, a log without people. */
export function PlainBox({ tone, text }: { tone: 'amber' | 'red'; text: string }) {
  return (
    <div class={`verdict ${tone}`}>
      <Icon name="stop" />
      <h2>{text}</h2>
    </div>
  );
}
