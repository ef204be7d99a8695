import { useState } from 'preact/hooks';
import type { CheckReport, RowReport } from '../../core/report/check-report';
import { LinkButton } from '../ui/buttons';
import { useGoToRow } from '../ui/go-to-row';
import { usePanel } from '../ui/panel-context';
import { useSheet } from '../ui/read-once';
import { rowName } from '../ui/words';
import { AnswerButtons, CardHeader, SavePreview } from './card-parts';
import { LeaveOut } from './leave-out';
import { OtherRow } from './other-row';
import { type Ask, askAbout, type Question } from './questions';
import { RowFacts } from './row-facts';
import { findRow } from './row-groups';
import type { Field, Filled, MakeChange } from './task';
import { TaskForm } from './task-form';
import { useSaveRow } from './use-save-row';
import { WaysPreview } from './ways-preview';
import { HOURS_FIELDS } from './work-out-hours';

interface Props {
  report: CheckReport;
  row: RowReport;
  /** All rows that wait; like cases may be decided together. */
  queue: RowReport[];
  /** "2 of 7". */
  position?: string;
  saveLabel: string;
  /** A reviewer is asked other things than the applicant. */
  ask?: Ask;
  /** Whose row it is, where that is not plain. */
  who?: string;
  /** The first field takes the focus. */
  isFocused?: boolean;
  onSaved: () => void;
  onSkip?: () => void;
}

/** The letters of its buttons work at once. */
const focusCard = (card: HTMLElement | null) => card?.focus();

/** One row with all that was found in it, one question, and the fields that answer it. */
export function QueueCard(props: Props) {
  const { report, row, position, saveLabel, isFocused, onSaved, onSkip, who } = props;
  const goToRow = useGoToRow();
  const reading = useSheet(report, row.sheet);
  const sheet = typeof reading === 'object' ? reading : null;
  const isSeveral = report.logs.length > 1;
  const { save, isBusy, refused, clearRefusal } = useSaveRow(rowName(row, isSeveral), onSaved);
  const question = useQuestion(props);
  const { fields, answers, fill, isWorkingOut, switchHours } = useAnswers(question);
  const [isLeaving, setIsLeaving] = useState(false);
  const { leaveOut } = question;
  const shown =
    sheet && question.save && isAnswered(fields, answers) ? question.save(sheet, answers) : null;
  const answer = (change: MakeChange) => save(change, sheet, answers);
  const keys = keysOf(question, answer);
  const formId = `row-${row.sheet}-${row.row}`.replace(/\W/g, '-');

  return (
    <article
      class="card"
      aria-labelledby={`${formId}-name`}
      {...(keys && { ...keys, ref: isFocused ? focusCard : undefined })}
    >
      {who && <p class="who">{who}</p>}
      <CardHeader
        row={row}
        id={`${formId}-name`}
        name={isSeveral ? `Row ${row.row} · ${row.sheet}` : rowName(row, false)}
        position={position}
      />
      <RowFacts
        row={row}
        sheet={sheet}
        isMarked={row.findings.some(({ code }) => code === 'EXCLUDED_TIME')}
      />
      {question.messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
      <OtherRow report={report} row={row} />
      {question.text && <p class="question">{question.text}</p>}
      {fields.length > 0 && (
        <TaskForm
          id={formId}
          fields={fields}
          filled={answers}
          isFocused={isFocused && !keys}
          onFill={(next) => {
            fill(next);
            clearRefusal();
          }}
          onDone={() => question.save && answer(question.save)}
        />
      )}
      {question.canWorkOutHours && (
        <LinkButton onClick={switchHours}>
          {isWorkingOut ? 'Enter the hours instead' : 'Work it out from start and end'}
        </LinkButton>
      )}
      <SavePreview shown={shown} />
      <p role="alert" class="problem">
        {refused || [shown, reading].find((each) => typeof each === 'string')}
      </p>
      <AnswerButtons
        question={question}
        formId={formId}
        saveLabel={saveLabel}
        isBusy={isBusy}
        isReady={sheet !== null}
        onWay={answer}
      />
      {sheet && <WaysPreview ways={question.ways} sheet={sheet} answers={answers} />}
      {sheet && leaveOut && isLeaving && (
        <LeaveOut
          change={leaveOut.change(sheet, answers)}
          isBusy={isBusy}
          onLeave={() => answer(leaveOut.change)}
          onCancel={() => setIsLeaving(false)}
        />
      )}
      <div class="buttons">
        {onSkip && <LinkButton onClick={onSkip}>Skip</LinkButton>}
        <LinkButton onClick={() => goToRow(row.sheet, row.row)} aria-label={`Show row ${row.row}`}>
          Show row
        </LinkButton>
        {leaveOut && !isLeaving && (
          <LinkButton onClick={() => setIsLeaving(true)}>{leaveOut.label}</LinkButton>
        )}
      </div>
    </article>
  );
}

function useQuestion({ report, row, queue, ask = askAbout }: Props): Question {
  const { context } = usePanel();
  return ask(row, {
    ...context,
    people: report.applicants.map((each) => each.applicant),
    queue,
    findRow: (place) => findRow(report, place),
  });
}

/** The fields of a question, and what was filled in; the hours may be worked out from start and end instead. */
function useAnswers(question: Question) {
  const [filled, fill] = useState<Filled>({});
  const [isWorkingOut, setIsWorkingOut] = useState(false);
  const fields = isWorkingOut
    ? [...question.fields.filter((field) => field.name !== 'hours'), ...HOURS_FIELDS]
    : question.fields;
  const answers: Filled = {
    ...Object.fromEntries(fields.map((field) => [field.name, field.value ?? ''])),
    ...filled,
  };
  return { fields, answers, fill, isWorkingOut, switchHours: () => setIsWorkingOut(!isWorkingOut) };
}

const isAnswered = (fields: Field[], answers: Filled) =>
  fields.every((field) => !field.required || answers[field.name]);

/** A card whose ways have letters hears them; undefined where none has one. */
function keysOf({ ways }: Question, answer: (change: MakeChange) => void) {
  if (!ways.some(({ key }) => key)) return undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
    const way = ways.find(({ key }) => key === event.key.toLowerCase());
    if (way) answer(way.change);
  };
  return { tabIndex: -1, onKeyDown };
}
