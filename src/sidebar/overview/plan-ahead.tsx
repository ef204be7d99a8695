import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { useOffer } from '../fix/change-provider';
import { SecondaryButton } from '../ui/buttons';
import { makeForecast } from './forecast';
import { ForecastTable } from './forecast-table';
import { describeNext, describePace } from './forecast-words';
import { planEvent } from './plan-event';

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
}

/** What is still needed each month, what is planned, and a way to plan more. */
export function PlanAhead({ report, applicant }: Props) {
  const { cycle, hours } = applicant;
  const offer = useOffer();
  const forecast = makeForecast(applicant);
  if (!cycle || !hours || !forecast || report.asOf > cycle.expires) return null;
  const { text, items } = describeNext(forecast);
  const isCovered = hours.remaining > 0 && forecast.total.withPlanned.remaining === 0;
  return (
    <section id="plan-ahead" aria-labelledby="ahead">
      <h3 id="ahead">Plan ahead</h3>
      {!isCovered && <p>{describePace(forecast, cycle)}</p>}
      {hours.remaining > 0 && <p>{text}</p>}
      {items.length > 0 && (
        <ul class="needs">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <SecondaryButton onClick={() => offer(planEvent(report, applicant))}>
          Plan an event
        </SecondaryButton>
      </div>
      {forecast.isPlanned && (
        <details>
          <summary>Hours by course with what’s planned</summary>
          <ForecastTable forecast={forecast} expires={cycle.expires} />
        </details>
      )}
    </section>
  );
}
