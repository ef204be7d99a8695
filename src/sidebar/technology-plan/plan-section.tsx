import { useState } from 'preact/hooks';
import type {
  ApplicantReport,
  CheckReport,
  PlanItem,
  PlanReport,
} from '../../core/report/check-report';
import { useMender } from '../fix/mender';
import { SetUpButton } from '../set-up/set-up-button';
import { Quiet } from '../ui/secondary-button';
import { confirmPart } from './confirm-part';
import { withoutState } from './part-text';
import { Starters } from './starters';
import { type PlanCheck, usePlanCheck } from './use-plan-check';
import { WhichFile } from './which-file';

const TAGS: Record<PlanItem['state'], [word: string, tone: string]> = {
  FOUND: ['Found', ''],
  CONFIRMED: ['Confirmed', ''],
  LIKELY: ['Likely', 'wait'],
  WEAK: ['Weak', 'wait'],
  MISSING: ['Not found', 'no'],
  CHOOSE: ['Choose', 'no'],
};

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
  onKept: () => void;
}

/** The other half of recertification: the plan, its six sections, the presentation, the signatures. */
export function PlanSection({ report, applicant, onKept }: Props) {
  const check = usePlanCheck(report, applicant, onKept);
  const { plan } = applicant;
  return (
    <section id="plan">
      <h2>Plan documents</h2>
      {plan ? (
        <Parts plan={plan} today={report.asOf} />
      ) : (
        <p class="soft">Not checked yet. Nothing in Drive is changed.</p>
      )}
      <WhichFile files={check.files} onChange={check.keep} />
      <Actions check={check} district={applicant.district} />
    </section>
  );
}

function Parts({ plan, today }: { plan: PlanReport; today: string }) {
  const hints = plan.hints.filter(({ text }) => text.startsWith('hint'));
  return (
    <>
      <ul class="cards">
        {plan.documents.map((each) => (
          <Part key={each.name} label="Plan document " part={each} today={today} />
        ))}
        {plan.sections.map((each) => (
          <Part key={each.name} label="Plan section " part={each} today={today} />
        ))}
      </ul>
      {hints.length > 0 && (
        <details>
          <summary>Hints on look and span ({hints.length})</summary>
          {hints.map(({ name, text }) => (
            <p key={name}>{text.replace('hint: ', '')}</p>
          ))}
        </details>
      )}
    </>
  );
}

function Part({ label, part, today }: { label: string; part: PlanItem; today: string }) {
  const mend = useMender();
  const [word, tone] = TAGS[part.state];
  return (
    <li class="card">
      <p class="line">
        <span>{part.name}</span> <span class={`tag ${tone}`}>{word}</span>
      </p>
      <p>{withoutState(part.text)}</p>
      {part.sentence && <p class="soft">{part.sentence}</p>}
      {tone && <Quiet onClick={() => mend(confirmPart(label, part, today))}>Confirm by hand</Quiet>}
    </li>
  );
}

function Actions({ check, district }: { check: PlanCheck; district: string }) {
  const { doing, problem } = check;
  const [said, setSaid] = useState('');
  return (
    <>
      <div role="status" aria-live="polite">
        {(doing || said) && <p>{doing || said}</p>}
        {problem && <p class="problem">{problem}</p>}
      </div>
      <div class="buttons">
        {doing ? (
          <Quiet onClick={check.cancel}>Stop reading</Quiet>
        ) : (
          <>
            <Quiet onClick={check.checkFolder}>Check the Drive folder</Quiet>
            <label class="quiet pick">
              Check files from this computer
              <input
                type="file"
                multiple
                class="unseen"
                accept=".docx,.pptx,.pdf,image/*"
                onChange={(event) => check.checkPicked([...(event.currentTarget.files ?? [])])}
              />
            </label>
          </>
        )}
        <Starters district={district} onDone={setSaid} />
        {problem && <SetUpButton faults={[]} class="quiet" />}
      </div>
    </>
  );
}
