// The parts of a card that asks about a row.
import type { RowReport } from '../../core/report/check-report';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { BeforeAfter } from './preview';
import type { Question } from './questions';
import type { ChangeSet, MakeChange } from './task';

const MAX_PREVIEW_LINES = 12;

interface HeaderProps {
  row: RowReport;
  /** Of the heading, for what is labeled by it. */
  id: string;
  name: string;
  /** "2 of 7". */
  position?: string;
}

/** Which row it is, and whether it waits or is left out. */
export function CardHeader({ row, id, name, position }: HeaderProps) {
  const isOut = row.status === 'REJECTED';
  return (
    <header class="line">
      <h3 id={id}>{name}</h3>
      <span>
        <span class={isOut ? 'chip no' : 'chip need'}>{isOut ? 'Not counted' : 'Needs you'}</span>{' '}
        {position && <span class="soft">{position}</span>}
      </span>
    </header>
  );
}

/** What saving would write, while it is typed. */
export function SavePreview({ shown }: { shown: ChangeSet | string | null }) {
  if (shown === null || typeof shown === 'string') return null;
  return (
    <ul class="preview">
      {shown.lines.slice(0, MAX_PREVIEW_LINES).map((line) => (
        <li key={line.place}>
          <span class="soft">{line.place}</span>
          <BeforeAfter {...line} />
        </li>
      ))}
    </ul>
  );
}

interface AnswerProps {
  question: Question;
  /** The form that the first button sends. */
  formId: string;
  saveLabel: string;
  isBusy: boolean;
  /** The sheet was read, so that a change can be made. */
  isReady: boolean;
  onWay: (change: MakeChange) => void;
}

/** One blue button: to save what was filled in, else the first way to settle it. */
export function AnswerButtons(props: AnswerProps) {
  const { question, formId, saveLabel, isBusy, isReady, onWay } = props;
  return (
    <div class="buttons">
      {question.save && (
        <button type="submit" form={formId} class="primary" aria-disabled={isBusy || !isReady}>
          {isBusy ? 'Saving…' : saveLabel}
        </button>
      )}
      {question.ways.map(({ label, change }, index) =>
        question.save || index > 0 ? (
          <SecondaryButton key={label} onClick={() => onWay(change)}>
            {label}
          </SecondaryButton>
        ) : (
          <PrimaryButton key={label} isBusy={isBusy} onClick={() => onWay(change)}>
            {label}
          </PrimaryButton>
        ),
      )}
    </div>
  );
}
