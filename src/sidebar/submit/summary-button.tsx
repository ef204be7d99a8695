import { useRef, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../core/protocol/messages';
import { keyOf } from '../../core/report/person-key';
import { makeSummary } from '../bridge';
import { SecondaryButton } from '../ui/buttons';
import { failureWords } from '../ui/failure-words';
import type { ViewProps } from '../ui/view-props';

function answerText(answer: SummaryAnswer): string {
  if (answer.ok) return answer.message;
  return answer.faults.map((fault) => fault.message).join(' ');
}

/** The applicant is named only where there are several: the set-up knows the only one. */
export function SummaryButton({ report, applicant }: ViewProps) {
  const [busy, setBusy] = useState(false);
  // What is said is said of the log as it was then.
  const [message, setMessage] = useState({ of: report, text: '' });
  const announce = (text: string) => setMessage({ of: report, text });
  // State arrives a moment late; the second click of a double click must already find this set.
  const running = useRef(false);
  const make = () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    announce('');
    makeSummary(report.applicants.length > 1 ? { applicant: keyOf(applicant) } : {})
      .then((answer) => announce(answerText(answer)))
      .catch((error: Error) => announce(failureWords('summary', error.message)))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  };
  return (
    <>
      <SecondaryButton onClick={make}>
        {busy ? 'Making the summary…' : 'Make the summary sheet'}
      </SecondaryButton>
      <p class="soft" role="status">
        {message.of === report && message.text}
      </p>
    </>
  );
}
