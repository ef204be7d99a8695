import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import type { Scene } from '../fix/fixes';
import { groupRows } from '../fix/row-groups';
import { Planned, RowsToLookAt } from '../fix/rows-to-look-at';
import { keyOf } from '../people/people';
import { PlanSection } from '../technology-plan/plan-section';
import { AboutLog } from './about-log';
import { SceneContext } from './check-context';
import { Courses } from './courses';
import { FurtherTools } from './further-tools';
import { HowToBegin } from './how-to-begin';
import { LogTools } from './log-tools';
import { NextSteps } from './next-steps';
import { SummaryButton } from './summary-button';

interface Props {
  /** The set-up was changed: check again. */
  onKept: () => void;
  onChoose: (applicant: string) => void;
  report: CheckReport;
  chosen: ApplicantReport | undefined;
}

export const isEmpty = (report: CheckReport) => report.logs.every((log) => log.rows === 0);

function Findings({ applicant, report }: { applicant?: ApplicantReport; report: CheckReport }) {
  const groups = groupRows(applicant, report);
  const naming = report.logs.length > 1;
  return (
    <>
      <RowsToLookAt groups={groups} naming={naming} />
      <Planned rows={groups.planned} naming={naming} />
    </>
  );
}

function sceneOf({ isMonthFirst, applicants }: CheckReport): Scene {
  const courses = applicants.flatMap((each) => each.courses.map(({ course }) => course));
  return { isMonthFirst, courses: [...new Set(courses)], isSeveral: applicants.length > 1 };
}

export function Result({ report, chosen, onKept, onChoose }: Props) {
  const { applicants, logs } = report;
  return (
    <SceneContext.Provider value={sceneOf(report)}>
      {isEmpty(report) && <HowToBegin log={logs[0]} />}
      {chosen && <NextSteps steps={chosen.nextSteps} rows={chosen.rows} />}
      {chosen && <Courses applicant={chosen} />}
      <Findings key={chosen && keyOf(chosen)} applicant={chosen} report={report} />
      {chosen?.cycle && <PlanSection report={report} applicant={chosen} onKept={onKept} />}
      <AboutLog logs={logs} />
      {chosen && <LogTools report={report} applicant={chosen} />}
      {chosen && <FurtherTools report={report} applicant={chosen} onChoose={onChoose} />}
      <SummaryButton
        key={chosen && keyOf(chosen)}
        report={report}
        applicant={chosen && applicants.length > 1 ? keyOf(chosen) : undefined}
      />
    </SceneContext.Provider>
  );
}
