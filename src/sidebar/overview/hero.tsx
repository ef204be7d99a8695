import type { ApplicantReport } from '../../core/report/check-report';
import { Ring } from '../ui/ring';

export function toneOf({ standing, hours }: ApplicantReport) {
  if (standing === 'EXPIRED') return 'red' as const;
  return hours?.remaining === 0 || standing === 'ON_TRACK'
    ? ('green' as const)
    : ('amber' as const);
}

/** The ring, and the result in a sentence; its notes below. */
export function Hero({ applicant, notes }: { applicant: ApplicantReport; notes: string[] }) {
  const { hours, verdict, cycle } = applicant;
  const [first, ...others] = notes;
  return (
    <div role="status" aria-live="polite">
      <div class="hero">
        {hours && <Ring value={hours.creditable} of={hours.required} tone={toneOf(applicant)} />}
        <div>
          <h2>{verdict.headline}</h2>
          {!cycle && <p class="soft">{verdict.detail}</p>}
          {first && <p class="soft">{first}</p>}
        </div>
      </div>
      {others.map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
    </div>
  );
}
