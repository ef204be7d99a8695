import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import type { LaterTask, Task } from '../fix/task';

/** What a view of one person is given. */
export interface ViewProps {
  report: CheckReport;
  applicant: ApplicantReport;
  /** Offers a change: it is shown first, and carried out only on a further click. */
  offer: (task: Task | LaterTask) => void;
  /** Shows somebody else of the log, by what `keyOf` gives. */
  onChoose: (key: string) => void;
}
