import { formatDay } from '../../core/day';
import type { ApplicantReport } from '../../core/report/check-report';
import { submitBy } from '../../core/report/submit-by';
import { isOpenPart } from '../technology-plan/part-text';
import { LinkButton } from '../ui/buttons';
import { MakeSheets } from '../ui/make-sheets';
import { usePanel } from '../ui/panel-context';
import type { ViewProps } from '../ui/view-props';
import { hoursText } from '../ui/words';
import { CalendarLinks } from './calendar-links';
import { HandIn } from './hand-in';
import { StartCycle } from './start-cycle';

/** All that is sent: what is ready, the form row by row, the packet, the dates, and the next cycle. */
export function SubmitView(props: ViewProps) {
  const { applicant, report } = props;
  const { cycle } = applicant;
  const parts = listParts(applicant);
  const ready = parts.filter(({ isDone }) => isDone).length;
  return (
    <>
      <h2>{ready === parts.length ? 'Ready to submit' : `Ready on ${ready} of ${parts.length}`}</h2>
      <Checklist parts={parts} />
      <HandIn {...props} />
      <section aria-labelledby="packet">
        <h3 id="packet">Packet</h3>
        <MakeSheets
          report={report}
          applicant={applicant}
          kinds={{ packet: 'Make the packet', summary: 'Make the summary sheet' }}
          hint="The packet is the summary, your activities and a sign-in sheet, to print or save as PDF."
        />
      </section>
      {cycle && (
        <section aria-labelledby="dates">
          <h3 id="dates">Dates</h3>
          <p>
            {submitBy(cycle.expires) >= report.asOf &&
              `Submit by ${formatDay(submitBy(cycle.expires))} (our advice) · `}
            expires {formatDay(cycle.expires)}
          </p>
          <CalendarLinks {...props} />
        </section>
      )}
      <StartCycle {...props} />
    </>
  );
}

interface Part {
  name: string;
  text: string;
  isDone: boolean;
  view: 'overview' | 'plan';
}

function listParts({ hours, plan }: ApplicantReport): Part[] {
  const documents = plan?.documents ?? [];
  const hoursPart: Part = {
    name: hours ? `${hours.required} hours` : 'Hours',
    text: hours && hours.remaining > 0 ? `${hoursText(hours.remaining)} to go` : '',
    isDone: hours?.remaining === 0,
    view: 'overview',
  };
  if (!plan) {
    const text = 'Not checked yet';
    return [hoursPart, { name: 'Plan documents', text, isDone: false, view: 'plan' }];
  }
  const open = plan.sections.filter(isOpenPart);
  return [
    hoursPart,
    ...documents.map((part, index): Part => {
      const missing = index === 0 && open.length > 0;
      return {
        name: part.name,
        text: isOpenPart(part) ? 'Not found yet' : missing ? `${open.length} sections open` : '',
        isDone: !isOpenPart(part) && !missing,
        view: 'plan',
      };
    }),
  ];
}

function Checklist({ parts }: { parts: Part[] }) {
  const { go } = usePanel();
  return (
    <ul class="card checks">
      {parts.map(({ name, text, isDone, view }) => (
        <li key={name}>
          <span aria-hidden="true" class={isDone ? 'gain' : 'waiting-mark'}>
            {isDone ? '✓' : '◔'}
          </span>
          <div>
            {name}
            {isDone ? (
              <span class="unseen">: done</span>
            ) : (
              <div class="soft">
                {text}{' '}
                <LinkButton onClick={() => go(view)} aria-label={`Show ${name}`}>
                  Show
                </LinkButton>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
