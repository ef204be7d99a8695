import { useRef, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import { makeSummary } from '../bridge';
import { failureWords } from '../ui/failure-words';

function answerText(answer: SummaryAnswer): string {
  if (answer.ok) return answer.message;
  return answer.faults.map((fault) => fault.message).join(' ');
}

interface Props {
  /** What is said is said of the log as it was then. */
  report: CheckReport;
  applicant?: string;
}

/** `applicant` is named only where there are several: the set-up knows the only one. */
export function SummaryButton({ report, applicant }: Props) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState({ of: report, text: '' });
  const say = (text: string) => setSaid({ of: report, text });
  // State arrives a moment late; the second click of a double click must already find this set.
  const running = useRef(false);
  const make = () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    say('');
    makeSummary(applicant ? { applicant } : {})
      .then((answer) => say(answerText(answer)))
      .catch((error: Error) => say(failureWords('summary', error.message)))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  };
  return (
    <section>
      <button type="button" class="quiet wide" onClick={make} aria-disabled={busy}>
        {busy ? 'Making the summary…' : 'Make summary'}
      </button>
      <p class="outcome" role="status" aria-live="polite">
        {said.of === report && said.text}
      </p>
    </section>
  );
}
