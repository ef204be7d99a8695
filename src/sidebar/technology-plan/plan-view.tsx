import { useState } from 'preact/hooks';
import type {
  ApplicantReport,
  CheckReport,
  PlanItem,
  PlanReport,
} from '../../core/report/check-report';
import { useChanges } from '../fix/change-provider';
import { LinkButton, PrimaryButton, SecondaryButton } from '../ui/buttons';
import { usePanel } from '../ui/panel-context';
import { failureText, readOrFail } from '../ui/read-or-fail';
import type { ViewProps } from '../ui/view-props';
import { countOf } from '../ui/words';
import { changeConfirmed, confirmPart, findHeading } from './confirm-part';
import { isOpenPart, withoutState } from './part-text';
import { Starters } from './starters';
import { type PlanCheck, usePlanCheck } from './use-plan-check';
import { WhichFile } from './which-file';

const CHIPS: Record<PlanItem['state'], [word: string, tone: string]> = {
  FOUND: ['Found', 'ok'],
  CONFIRMED: ['Confirmed', 'ok'],
  LIKELY: ['Likely', 'need'],
  WEAK: ['Only mentioned', 'need'],
  MISSING: ['Not found', 'no'],
  CHOOSE: ['Choose', 'need'],
};

interface Props extends ViewProps {
  /** The set-up was changed: check again. */
  onKept: () => void;
}

interface LabelledPart {
  part: PlanItem;
  /** Where its answer is kept in the set-up. */
  label: string;
}

/** The other half of recertification: the plan and its sections, the presentation, the signatures. */
export function PlanView({ report, applicant, onKept }: Props) {
  const check = usePlanCheck(report, applicant, onKept);
  const { plan, cycle } = applicant;
  if (!cycle) return <p>Enter the issue date first; then the plan documents can be checked.</p>;
  return (
    <div id="plan">
      {plan ? <Parts plan={plan} today={report.asOf} /> : <NotChecked />}
      <Actions check={check} report={report} applicant={applicant} isFirst={!plan} />
      <WhichFile files={check.files} onChange={check.keep} />
    </div>
  );
}

const NotChecked = () => (
  <>
    <h2>Plan documents</h2>
    <p>
      We read the plan, the presentation, and the signature sheets, and look for the sections that
      the policy asks for. Nothing in Drive is changed.
    </p>
  </>
);

function Parts({ plan, today }: { plan: PlanReport; today: string }) {
  const hints = plan.hints.filter(({ text }) => text.startsWith('hint'));
  const all: LabelledPart[] = [
    ...plan.documents.map((part) => ({ part, label: 'Plan document ' })),
    ...plan.sections.map((part) => ({ part, label: 'Plan section ' })),
  ];
  const open = all.filter(({ part }) => isOpenPart(part));
  const done = all.filter(({ part }) => !isOpenPart(part));
  const found = plan.sections.filter((part) => !isOpenPart(part)).length;
  return (
    <>
      <h2>
        {found} of {plan.sections.length} sections found
      </h2>
      <span class="bar" aria-hidden="true">
        <i class="minimum" style={{ width: `${(100 * found) / plan.sections.length}%` }} />
      </span>
      <ul class="cards">
        {open.map(({ part, label }) => (
          <OpenPart key={part.name} part={part} label={label} today={today} />
        ))}
      </ul>
      {done.length > 0 && (
        <ul class="card checks">
          {done.map(({ part }) => (
            <li key={part.name}>
              <span aria-hidden="true" class="gain">
                ✓
              </span>
              <div>
                {part.name}
                <div class="soft">{withoutState(part.text)}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {plan.unread > 0 && (
        <p>{countOf(plan.unread, 'file was', 'files were')} not checked: there were too many.</p>
      )}
      {hints.length > 0 && (
        <details>
          <summary>Suggestions on format and dates ({hints.length})</summary>
          {hints.map(({ name, text }) => (
            <p key={name}>{text.replace('hint: ', '')}</p>
          ))}
        </details>
      )}
    </>
  );
}

/** What is missing: where it may be, what the policy says of it, and a word of the person's. */
function OpenPart({ part, label, today }: LabelledPart & { today: string }) {
  const { offer, apply } = useChanges();
  const [problem, setProblem] = useState('');
  const [word, tone] = CHIPS[part.state];
  const heading = findHeading(part);
  const confirm = async () => {
    const made = changeConfirmed(await readOrFail({}), heading, `${label}${part.name}`, today);
    if (typeof made === 'string') return setProblem(made);
    setProblem((await apply(made, `${part.name} confirmed`)) ?? '');
  };
  return (
    <li class="card">
      <header class="line">
        <h3>{part.name}</h3>
        <span class={`chip ${tone}`}>{word}</span>
      </header>
      <p>{withoutState(part.text)}</p>
      {part.sentence && <p class="soft">{part.sentence}</p>}
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="buttons">
        {heading && (
          <SecondaryButton
            onClick={() => {
              confirm().catch((error: Error) => setProblem(failureText('edit', error)));
            }}
          >
            That is it<span class="unseen">: {heading}</span>
          </SecondaryButton>
        )}
        <SecondaryButton onClick={() => offer(confirmPart(label, part, today))}>
          Confirm by hand
        </SecondaryButton>
      </div>
    </li>
  );
}

interface ActionsProps {
  check: PlanCheck;
  report: CheckReport;
  applicant: ApplicantReport;
  /** Nothing has been checked yet. */
  isFirst: boolean;
}

function Actions({ check, report, applicant, isFirst }: ActionsProps) {
  const { go } = usePanel();
  const { doing, problem, consentUrl } = check;
  const [said, setSaid] = useState('');
  const CheckButton = isFirst ? PrimaryButton : SecondaryButton;
  return (
    <>
      <div role="status" aria-live="polite">
        {(doing || said) && <p>{doing || said}</p>}
        {problem && <p class="problem">{problem}</p>}
      </div>
      <div class="buttons">
        {doing ? (
          <SecondaryButton onClick={check.cancel}>Stop reading</SecondaryButton>
        ) : (
          <>
            <CheckButton onClick={check.checkFolder}>Check the Drive folder</CheckButton>
            <label class="quiet pick">
              Check files from this computer
              <input
                type="file"
                multiple
                class="unseen"
                accept=".docx,.pptx,.pdf,.odt,.odp,.rtf,.txt,.md,.html,image/*"
                onChange={(event) => check.checkPicked([...(event.currentTarget.files ?? [])])}
              />
            </label>
          </>
        )}
        {consentUrl ? (
          <a class="quiet" href={consentUrl} target="_blank" rel="noopener noreferrer">
            Allow Drive
          </a>
        ) : (
          problem && <LinkButton onClick={() => go('set-up')}>Set up</LinkButton>
        )}
      </div>
      <details>
        <summary>Starting from scratch?</summary>
        <Starters report={report} applicant={applicant} onDone={setSaid} />
      </details>
    </>
  );
}
