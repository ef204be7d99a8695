import { useState } from 'preact/hooks';
import type { ApplicantReport, CheckReport, RowReport } from '../../core/report/check-report';
import { useOffer } from '../fix/change-provider';
import { MissingColumns } from '../fix/missing-columns';
import { QueueCard } from '../fix/queue-card';
import { quickAdd } from '../fix/quick-add';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { useGoToRow } from '../ui/go-to-row';
import { usePanel } from '../ui/panel-context';
import { hoursText, rowName, shortened, withoutRow } from '../ui/words';
import { planEvent } from './plan-event';

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
}

/** The one thing that helps most, done right here. */
export function NextAction({ report, applicant }: Props) {
  const { hours, nextSteps, rows, standing } = applicant;
  if (!hours) return null;
  if (standing === 'EXPIRED') return <AfterExpiration />;
  if (hours.remaining === 0) return <AfterHours applicant={applicant} />;
  const isColumnFirst =
    hours.waiting > 0 && hours.waiting >= (nextSteps[0]?.gain ?? 0) && hasMissingColumn(report);
  if (isColumnFirst) return <MissingColumns report={report} />;
  const [step] = nextSteps;
  const row =
    step && step.gain > 0
      ? rows.find((each) => each.row === step.row && each.sheet === step.sheet)
      : undefined;
  if (step && row) {
    return (
      <RowStep
        key={`${row.sheet} ${row.row}`}
        report={report}
        row={row}
        gain={step.gain}
        completes={step.completes}
      />
    );
  }
  return <MoreHours report={report} applicant={applicant} />;
}

const hasMissingColumn = ({ logs }: CheckReport) =>
  logs.some(({ findings }) => findings.some(({ code }) => code === 'COLUMN_MISSING'));

interface StepProps {
  report: CheckReport;
  row: RowReport;
  gain: number;
  completes: boolean;
}

function RowStep({ report, row, gain, completes }: StepProps) {
  const [isOpen, setIsOpen] = useState(false);
  const goToRow = useGoToRow();
  const name = rowName(row, report.logs.length > 1);
  const finding = row.findings.find(({ effect }) => effect === 'hold');
  const title = completes ? 'Finish it now' : 'Do this next';
  if (isOpen) {
    return (
      <section aria-label={title}>
        <QueueCard
          report={report}
          row={row}
          queue={[row]}
          saveLabel="Save"
          isFocused
          onSaved={() => setIsOpen(false)}
          onSkip={() => setIsOpen(false)}
        />
      </section>
    );
  }
  return (
    <section class="card next" aria-labelledby="next-step">
      <header class="line">
        <h3 id="next-step">{title}</h3>
        <span class="gain">+{hoursText(gain)}</span>
      </header>
      <p>
        {name}
        {row.activity && `, “${shortened(row.activity, 60)}”`}:{' '}
        {lowerFirst(withoutRow(finding?.message ?? ''))}
        {completes && ' It completes your hours.'}
      </p>
      <div class="buttons">
        <PrimaryButton onClick={() => setIsOpen(true)}>
          {VERBS[finding?.code ?? ''] ?? 'Fix it'}
        </PrimaryButton>
        <SecondaryButton onClick={() => goToRow(row.sheet, row.row)}>
          Show row {row.row}
        </SecondaryButton>
      </div>
    </section>
  );
}

const VERBS: Record<string, string> = {
  JUSTIFICATION_MISSING: 'Write it',
  DESCRIPTION_MISSING: 'Write it',
  DATE_MISSING: 'Enter the date',
  DATE_UNREADABLE: 'Enter the date',
  HOURS_MISSING: 'Enter the hours',
  HOURS_UNREADABLE: 'Enter the hours',
  COURSE_MISSING: 'Choose the course',
  COURSE_UNKNOWN: 'Choose the course',
  COURSE_SEVERAL: 'Split it',
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** No row of the log helps any more: what is missing has to be done first. */
function MoreHours({ report, applicant }: Props) {
  const offer = useOffer();
  return (
    <section class="card next" aria-labelledby="next-step">
      <h3 id="next-step">Do this next</h3>
      <p>No row in your log needs you. Log what you’ve done since, or plan what’s next.</p>
      <div class="buttons">
        <PrimaryButton onClick={() => offer(quickAdd(report, applicant, false))}>
          Add an activity
        </PrimaryButton>
        <SecondaryButton onClick={() => offer(planEvent(report, applicant))}>
          Plan an event
        </SecondaryButton>
      </div>
    </section>
  );
}

/** With complete hours the plan comes next, then the packet; never a row that gains nothing. */
function AfterHours({ applicant }: { applicant: ApplicantReport }) {
  const { go } = usePanel();
  const isDone = applicant.plan?.complete === true;
  return (
    <section class="card next" aria-labelledby="next-step">
      <h3 id="next-step">Do this next</h3>
      <p>
        {isDone
          ? 'Hours and plan documents are complete. Make the packet and send it.'
          : 'Your hours are complete. Now the technology plan, its presentation, and the signatures.'}
      </p>
      <div class="buttons">
        <PrimaryButton onClick={() => go(isDone ? 'submit' : 'plan')}>
          {isDone ? 'Go to Submit' : 'Check plan documents'}
        </PrimaryButton>
      </div>
    </section>
  );
}

function AfterExpiration() {
  const { go } = usePanel();
  return (
    <section class="card next" aria-labelledby="next-step">
      <h3 id="next-step">Renewed already?</h3>
      <p>Start a new cycle with the dates of your new certificate. This log stays as it is.</p>
      <div class="buttons">
        <PrimaryButton onClick={() => go('submit')}>Start a new cycle</PrimaryButton>
        <SecondaryButton onClick={() => go('set-up')}>Correct the dates</SecondaryButton>
      </div>
    </section>
  );
}
