import type { ComponentChildren } from 'preact';
import type { CheckReport } from '../../core/report/check-report';
import type { Check } from '../overview/use-check';
import { countOf, timeText } from './words';

function describeRows(report: CheckReport): string {
  const all = report.logs.reduce((sum, log) => sum + log.rows, 0);
  const counted = report.applicants
    .flatMap((applicant) => applicant.rows)
    .filter((row) => row.status === 'COUNTED').length;
  return `${counted} of your ${countOf(all, 'row')} ${counted === 1 ? 'counts' : 'count'}`;
}

/** The check itself, when it was, and how much of the log counts. */
export function CheckHeader({ check, children }: { check: Check; children?: ComponentChildren }) {
  const { answer, failure, wait, isStale } = check;
  const busy = wait !== 'none';
  const isRefused = answer?.ok === false;
  const label = failure ? 'Try again' : isRefused ? 'Check again' : 'Check compliance';
  return (
    <header class="top">
      <h1 class="unseen">AL-CTO compliance</h1>
      {/* Not `disabled`: that would throw the keyboard's focus away in the middle of a check. */}
      <button
        type="button"
        class={isRefused ? 'quiet' : 'primary'}
        onClick={check.start}
        aria-disabled={busy}
      >
        {label}
      </button>
      {children}
      <div class="when">
        {wait === 'spinner' || wait === 'words'
          ? 'Checking…'
          : answer?.ok && `${timeText(answer.checkedAt)} · ${describeRows(answer.report)}`}
        {answer?.ok && isStale && !busy && (
          <span class="stale">Changed something? Check again.</span>
        )}
      </div>
    </header>
  );
}
