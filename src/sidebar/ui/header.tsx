import type { CheckReport } from '../../core/report/check-report';
import type { Check } from '../overview/use-check';
import { timeText } from './words';

function rowsText(report: CheckReport): string {
  const all = report.logs.reduce((sum, log) => sum + log.rows, 0);
  const counted = report.applicants
    .flatMap((applicant) => applicant.rows)
    .filter((row) => row.status === 'COUNTED').length;
  const [only] = report.logs;
  const where = report.logs.length === 1 ? `“${only?.sheet}”` : `${report.logs.length} logs`;
  return `${counted} of ${all} rows, ${where}`;
}

export function Header({ check }: { check: Check }) {
  const { answer, failure, wait, isStale } = check;
  const busy = wait !== 'none';
  const again = failure !== null || answer?.ok === false;
  return (
    <header>
      <h1 class="unseen">AL-CTO compliance</h1>
      {/* Not `disabled`: that would throw the keyboard's focus away in the middle of a check. */}
      <button type="button" class="primary" onClick={check.start} aria-disabled={busy}>
        {again ? 'Try again' : 'Check compliance'}
      </button>
      {wait === 'spinner' || wait === 'words' ? (
        <p class="when">Checking…</p>
      ) : (
        answer?.ok && (
          <p class="when">
            Checked {timeText(answer.checkedAt)}
            {isStale && <span class="stale">Edited since? Check again.</span>}
          </p>
        )
      )}
      {answer?.ok && <p class="what">{rowsText(answer.report)}</p>}
    </header>
  );
}
