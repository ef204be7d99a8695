import { formatDay } from '../../core/day';
import { CalendarLinks } from '../submit/calendar-links';
import { Quiet } from '../ui/secondary-button';
import type { ViewProps } from '../ui/view-props';
import { makeForecast } from './forecast';
import { ForecastTable } from './forecast-table';
import { sayNext, sayPace } from './forecast-words';
import { planEvent } from './plan-event';

/** Where the log leads by the expiration date, and what is done about it. */
export function PlanAhead(props: ViewProps) {
  const { report, applicant } = props;
  const { cycle } = applicant;
  if (!cycle) return null;
  return (
    <section>
      <h2>Plan ahead</h2>
      {report.asOf > cycle.expires ? (
        <p>Your cycle ended on {formatDay(cycle.expires)}. Nothing more can be planned in it.</p>
      ) : (
        <Outlook {...props} cycle={cycle} />
      )}
    </section>
  );
}

interface OutlookProps extends ViewProps {
  cycle: NonNullable<ViewProps['applicant']['cycle']>;
}

function Outlook({ cycle, ...props }: OutlookProps) {
  const { report, applicant, mend } = props;
  const forecast = makeForecast(applicant.rows);
  const { text, items } = sayNext(forecast);
  return (
    <>
      <ForecastTable forecast={forecast} expires={cycle.expires} />
      <p>{sayPace(forecast, cycle)}</p>
      <p>{text}</p>
      {items.length > 0 && (
        <ul class="needs">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <Quiet onClick={() => mend(planEvent(report, applicant))}>Plan an event</Quiet>
      </div>
      <CalendarLinks {...props} />
    </>
  );
}
