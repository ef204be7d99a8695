import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { IssueDate } from '../people/issue-date';
import { Ring } from '../ui/ring';
import { Courses } from './courses';
import { HowToBegin } from './how-to-begin';
import { NextAction } from './next-action';
import { PaceChart } from './pace-chart';
import { PlanAhead } from './plan-ahead';
import { RestOfPacket } from './rest-of-packet';

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
}

export const isEmpty = (report: CheckReport) => report.logs.every((log) => log.rows === 0);

/** Where the person stands, what is next, and where it leads. */
export function Overview({ report, applicant }: Props) {
  const { cycle } = applicant;
  return (
    <>
      <Hero applicant={applicant} />
      {cycle ? (
        <>
          {isEmpty(report) ? (
            <HowToBegin report={report} applicant={applicant} />
          ) : (
            <NextAction report={report} applicant={applicant} />
          )}
          <PaceChart report={report} applicant={applicant} />
          <Courses applicant={applicant} />
          <RestOfPacket applicant={applicant} />
          <PlanAhead report={report} applicant={applicant} />
        </>
      ) : (
        <IssueDate applicant={applicant} isOpen />
      )}
    </>
  );
}

function toneOf({ standing, hours }: ApplicantReport) {
  if (standing === 'EXPIRED') return 'red' as const;
  return hours?.remaining === 0 || standing === 'ON_TRACK'
    ? ('green' as const)
    : ('amber' as const);
}

function Hero({ applicant }: { applicant: ApplicantReport }) {
  const { hours, verdict, cycle } = applicant;
  return (
    <div class="hero">
      {hours && <Ring value={hours.creditable} of={hours.required} tone={toneOf(applicant)} />}
      <div role="status" aria-live="polite" class="verdict">
        <h2>{verdict.headline}</h2>
        {!cycle && <p class="soft">{verdict.detail}</p>}
        {verdict.notes.map((note) => (
          <p key={note} class="soft">
            {note}
          </p>
        ))}
      </div>
    </div>
  );
}
