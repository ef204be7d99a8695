import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { askPair, listPairs, SimilarNames } from '../fix/similar-names';
import { IssueDate } from '../people/issue-date';
import { Ring } from '../ui/ring';
import { Courses } from './courses';
import { HowToBegin } from './how-to-begin';
import { NextAction } from './next-action';
import { PaceChart } from './pace-chart';
import { PlanAhead } from './plan-ahead';
import { RestOfPacket } from './rest-of-packet';
import { WhoAreYou } from './who-are-you';

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
      <WhoAreYou report={report} />
      <Hero applicant={applicant} notes={listNotes(report, applicant)} />
      <SimilarNames report={report} />
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

/** What is asked in a card of its own is not said twice. */
function listNotes(report: CheckReport, { verdict }: ApplicantReport): string[] {
  const asked = listPairs(report).map(askPair);
  return verdict.notes.filter((note) => !asked.includes(note));
}

function Hero({ applicant, notes }: { applicant: ApplicantReport; notes: string[] }) {
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
