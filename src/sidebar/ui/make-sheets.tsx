import { useRef, useState } from 'preact/hooks';
import type { SheetsRequest } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { keyOf } from '../../core/report/person-key';
import { makeSheets } from '../bridge';
import { knownReviewer } from '../fix/reviewer';
import { SecondaryButton } from './buttons';
import { failureWords } from './failure-words';

interface Props {
  report: CheckReport;
  /** Whose sheets they are; left out for those of everybody. */
  applicant?: ApplicantReport;
  /** Each kind of sheets with the words of its button. */
  kinds: Partial<Record<SheetsRequest['kind'], string>>;
  /** The further program that they are of. */
  program?: string;
  /** What is said before anything was made. */
  hint?: string;
}

/** Buttons that make sheets of ours, and what was done. */
export function MakeSheets({ report, applicant, kinds, program, hint = '' }: Props) {
  // What was made is of the log as it was then.
  const [said, setSaid] = useState({ of: report, text: '' });
  // State arrives a moment late; the second click of a double click must already find this set.
  const isRunning = useRef(false);
  const say = (text: string) => setSaid({ of: report, text });
  // The applicant is named only where there are several: the set-up knows the only one.
  const who = applicant && report.applicants.length > 1 ? { applicant: keyOf(applicant) } : {};
  const make = (kind: SheetsRequest['kind']) => {
    if (isRunning.current) return;
    isRunning.current = true;
    say('Writing the sheet…');
    makeSheets({ kind, ...who, reviewer: knownReviewer(), program })
      .then((answer) =>
        say(answer.ok ? answer.message : answer.faults.map(({ message }) => message).join(' ')),
      )
      .catch((error: Error) => say(failureWords('summary', error.message)))
      .finally(() => {
        isRunning.current = false;
      });
  };
  return (
    <>
      <div class="buttons">
        {(Object.keys(kinds) as SheetsRequest['kind'][]).map((kind) => (
          <SecondaryButton key={kind} onClick={() => make(kind)}>
            {kinds[kind]}
          </SecondaryButton>
        ))}
      </div>
      <p class="soft" role="status">
        {(said.of === report && said.text) || hint}
      </p>
    </>
  );
}
