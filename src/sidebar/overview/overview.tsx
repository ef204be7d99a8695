import { useState } from 'preact/hooks';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { askPair, listPairs, SimilarNames } from '../fix/similar-names';
import { IssueDate } from '../people/issue-date';
import { Courses } from './courses';
import { Hero } from './hero';
import { HowToBegin } from './how-to-begin';
import { NextAction } from './next-action';
import { PaceChart } from './pace-chart';
import { PlanAhead } from './plan-ahead';
import { findSamePerson, ProgramSwitch, ProgramView } from './program-view';
import { RestOfPacket } from './rest-of-packet';
import { WhoAreYou } from './who-are-you';

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
}

export const isEmpty = (report: CheckReport) => report.logs.every((log) => log.rows === 0);

/** Where the person stands, by each of their programs. */
export function Overview({ report, applicant }: Props) {
  const programs = report.programs ?? [];
  // Without an issue date AL-CTO has nothing to say yet.
  const [chosen, setChosen] = useState(applicant.cycle ? '' : (programs[0]?.program ?? ''));
  const program = programs.find((each) => each.program === chosen);
  return (
    <>
      {programs.length > 0 && (
        <ProgramSwitch report={report} applicant={applicant} chosen={chosen} onChoose={setChosen} />
      )}
      {program ? (
        <ProgramView
          key={chosen}
          report={report}
          program={program}
          applicant={findSamePerson(program, applicant)}
        />
      ) : (
        <AlCto report={report} applicant={applicant} />
      )}
    </>
  );
}

/** Where the person stands, what is next, and where it leads. */
function AlCto({ report, applicant }: Props) {
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

/** What is asked in a card of its own is not said twice. */
function listNotes(report: CheckReport, { verdict }: ApplicantReport): string[] {
  const asked = listPairs(report).map(askPair);
  return verdict.notes.filter((note) => !asked.includes(note));
}
