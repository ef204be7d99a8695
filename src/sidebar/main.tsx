import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { ApplicantReport } from '../core/report/check-report';
import { Mender } from './fix/mender';
import { ApplicantLine } from './overview/applicant-line';
import { isEmpty, Result } from './overview/result';
import { type Check, useCheck } from './overview/use-check';
import { PlainBox, VerdictBox } from './overview/verdict-box';
import { keyOf } from './people/people';
import { SetUpButton } from './set-up/set-up-button';
import { SetUpFaults } from './set-up/set-up-faults';
import { Header } from './ui/header';
import { ToastArea } from './ui/toast';
import { Waiting } from './ui/waiting';

/** One live region from the start: screen readers pass over one that arrives with its text. */
function StatusArea({ check, chosen }: { check: Check; chosen: ApplicantReport | undefined }) {
  const { answer, failure, wait } = check;
  const report = answer?.ok ? answer.report : null;
  const faults = answer && !answer.ok && wait === 'none' && !failure ? answer.faults : null;
  return (
    <div role="status" aria-live="polite" class="status">
      {wait === 'none' && failure && <PlainBox tone="red" text={failure} />}
      {wait !== 'none' && !report && <Waiting wait={wait} />}
      {faults && <SetUpFaults faults={faults} />}
      {chosen && <VerdictBox applicant={chosen} />}
      {report && !chosen && !isEmpty(report) && (
        <PlainBox tone="amber" text="No applicant found in this log." />
      )}
    </div>
  );
}

function Panel() {
  const check = useCheck();
  const [key, setKey] = useState('');
  const { answer, wait } = check;
  const report = answer?.ok ? answer.report : null;
  const people = report?.applicants ?? [];
  const chosen = people.find((one) => keyOf(one) === key) ?? people[0];
  return (
    <ToastArea>
      <Mender
        check={check}
        who={chosen ? keyOf(chosen) : ''}
        creditable={chosen?.hours?.creditable ?? null}
        isComplete={chosen?.hours?.remaining === 0}
      >
        <Header check={check} />
        <main aria-busy={wait !== 'none'}>
          {chosen && <ApplicantLine applicants={people} chosen={chosen} onChoose={setKey} />}
          <StatusArea check={check} chosen={chosen} />
          {answer?.ok === false && <SetUpButton faults={answer.faults} class="primary wide" />}
          {report && (
            <Result report={report} chosen={chosen} onKept={check.startAnew} onChoose={setKey} />
          )}
          <Footer version={answer?.version} />
        </main>
      </Mender>
    </ToastArea>
  );
}

function Footer({ version }: { version: string | undefined }) {
  return (
    <footer>
      <p>This is a self-check: whether an activity qualifies is the AL-CTO program's decision.</p>
      {version && <p>Version {version}</p>}
    </footer>
  );
}

const root = document.getElementById('panel');
if (root) render(<Panel />, root);
