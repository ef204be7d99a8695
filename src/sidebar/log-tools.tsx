import { useState } from 'preact/hooks';
import type { ApplicantReport, CheckReport } from '../core/report/check-report';
import { insertFormula } from './mend/insert-formula';
import { limitColumns } from './mend/limits';
import { markRows, removeMarks } from './mend/marks';
import { useMender } from './mend/mender';
import { quickAdd } from './mend/quick-add';
import { SetUpButton } from './set-up-button';
import { verdictText } from './verdict-text';

/** What can be done with the log as a whole. */
export function LogTools({
  report,
  applicant,
}: {
  report: CheckReport;
  applicant: ApplicantReport;
}) {
  const mend = useMender();
  const sheet = report.logs[0]?.sheet ?? '';
  return (
    <section>
      <h2>Your log</h2>
      <div class="buttons">
        <button
          type="button"
          class="quiet"
          onClick={() => mend(quickAdd(report, applicant, false))}
        >
          Add an activity
        </button>
        <button type="button" class="quiet" onClick={() => mend(quickAdd(report, applicant, true))}>
          Log the last again
        </button>
        <button type="button" class="quiet" onClick={() => mend(markRows(report, sheet))}>
          Mark rows in the sheet
        </button>
        <button type="button" class="quiet" onClick={() => mend(removeMarks(sheet))}>
          Remove the marks
        </button>
        <button type="button" class="quiet" onClick={() => mend(limitColumns(sheet))}>
          Add drop-downs
        </button>
        <button type="button" class="quiet" onClick={() => mend(insertFormula(report, applicant))}>
          Insert a formula
        </button>
        <SetUpButton faults={[]} class="quiet" />
        <CopyVerdict text={verdictText(applicant)} />
      </div>
    </section>
  );
}

/** Some browsers keep the clipboard from a panel; then the text is there to be copied by hand. */
function CopyVerdict({ text }: { text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by hand'>('idle');
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject())
      .then(() => setState('copied'))
      .catch(() => setState('by hand'));
  return (
    <>
      <button type="button" class="quiet" onClick={copy}>
        Copy verdict
      </button>
      <span role="status" aria-live="polite">
        {state === 'copied' && 'Copied.'}
      </span>
      {state === 'by hand' && (
        <textarea aria-label="The verdict, to copy" rows={5} readOnly value={text} />
      )}
    </>
  );
}
