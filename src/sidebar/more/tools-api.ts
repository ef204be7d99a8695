import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import type { LaterTask, Task } from '../fix/task';

/** What the panel hands to the tools that are loaded on need. */
export interface ToolsProps {
  report: CheckReport;
  applicant: ApplicantReport;
  /** Offers a change: it is shown first, and carried out only on a further click. */
  mend: (task: Task | LaterTask) => void;
  /** Shows somebody else of the log, by what `keyOf` gives. */
  onChoose: (key: string) => void;
}

/** The tools as the script that is loaded offers them. */
export interface Tools {
  /** Draws them into an element, or draws them anew after a check. */
  show: (place: Element, props: ToolsProps) => void;
  /** Makes a sheet to sign at the presentation. */
  addSignIn: (district: string) => Task;
  /**
   * Says in the log, beside each row, what the check found; or takes all that away again. Of several
   * sheets it is the one on screen.
   */
  markRows: (report: CheckReport) => Task;
  removeMarks: (report: CheckReport) => Task;
}
