import { useState } from 'preact/hooks';
import type { CheckReport, RowReport } from '../../core/report/check-report';
import { LinkButton, PrimaryButton, SecondaryButton } from '../ui/buttons';
import { useGoToRow } from '../ui/go-to-row';
import { usePanel } from '../ui/panel-context';
import { useSheet } from '../ui/read-once';
import { rowName } from '../ui/words';
import { useChanges } from './change-provider';
import { LeaveOut } from './leave-out';
import { OtherRow } from './other-row';
import { BeforeAfter } from './preview';
import { type Ask, askAbout } from './questions';
import { RowFacts } from './row-facts';
import { findRow } from './row-groups';
import type { Filled, MakeChange } from './task';
import { TaskForm } from './task-form';
import { WaysPreview } from './ways-preview';
import { HOURS_FIELDS } from './work-out-hours';

const MAX_PREVIEW_LINES = 12;

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
  const { report, row, queue, position, saveLabel, isFocused, onSaved, onSkip } = props;
  const { ask = askAbout, who } = props;
  const { context } = usePanel();
  const { apply } = useChanges();
  const goToRow = useGoToRow();
  const reading = useSheet(report, row.sheet);
  const [filled, setFilled] = useState<Filled>({});
  const [refused, setRefused] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [isWorkingOut, setIsWorkingOut] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);

  const isSeveral = report.logs.length > 1;
  const name = rowName(row, isSeveral);
  const people = report.applicants.map((each) => each.applicant);
  const question = ask(row, {
    ...context,
    people,
    queue,
    findRow: (place) => findRow(report, place),
  });
  const { leaveOut } = question;
  const fields = isWorkingOut
    ? [...question.fields.filter((field) => field.name !== 'hours'), ...HOURS_FIELDS]
    : question.fields;
  const answers = {
    ...Object.fromEntries(fields.map((field) => [field.name, field.value ?? ''])),
    ...filled,
  };
  const sheet = typeof reading === 'object' ? reading : null;
  const isAnswered = fields.every((field) => !field.required || answers[field.name]);
  const shown = sheet && question.save && isAnswered ? question.save(sheet, answers) : null;

  const save = async (change: MakeChange) => {
    if (!sheet || isBusy) return;
    const made = change(sheet, answers);
    if (typeof made === 'string') return setRefused(made);
    setIsBusy(true);
    const why = await apply(made, `${name} saved`);
    setIsBusy(false);
    setRefused(why ?? '');
    if (why === null) onSaved();
  };
  const hasKeys = question.ways.some(({ key }) => key);
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
    const way = question.ways.find(({ key }) => key === event.key.toLowerCase());
    if (way) save(way.change);
  };
  const formId = `row-${row.sheet}-${row.row}`.replace(/\W/g, '-');

  return (
    <article
      class="card"
      aria-labelledby={`${formId}-name`}
      {...(hasKeys && { tabIndex: -1, onKeyDown: press, ref: isFocused ? focusCard : undefined })}
    >
      {who && <p class="who">{who}</p>}
      <header class="line">
        <h3 id={`${formId}-name`}>{isSeveral ? `Row ${row.row} · ${row.sheet}` : name}</h3>
        <span>
          <span class={row.status === 'REJECTED' ? 'chip no' : 'chip need'}>
            {row.status === 'REJECTED' ? 'Not counted' : 'Needs you'}
          </span>{' '}
          {position && <span class="soft">{position}</span>}
        </span>
      </header>
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
          isFocused={isFocused && !hasKeys}
          onFill={(next) => {
            setFilled(next);
            setRefused('');
          }}
          onDone={() => question.save && save(question.save)}
        />
      )}
      {question.canWorkOutHours && (
        <LinkButton onClick={() => setIsWorkingOut(!isWorkingOut)}>
          {isWorkingOut ? 'Enter the hours instead' : 'Work it out from start and end'}
        </LinkButton>
      )}
      {shown && typeof shown === 'object' && (
        <ul class="preview">
          {shown.lines.slice(0, MAX_PREVIEW_LINES).map((line) => (
            <li key={line.place}>
              <span class="soft">{line.place}</span>
              <BeforeAfter {...line} />
            </li>
          ))}
        </ul>
      )}
      <p role="alert" class="problem">
        {refused ||
          (typeof shown === 'string' ? shown : '') ||
          (typeof reading === 'string' ? reading : '')}
      </p>
      <div class="buttons">
        {question.save && (
          <button type="submit" form={formId} class="primary" aria-disabled={isBusy || !sheet}>
            {isBusy ? 'Saving…' : saveLabel}
          </button>
        )}
        {question.ways.map(({ label, change }, index) =>
          question.save || index > 0 ? (
            <SecondaryButton key={label} onClick={() => save(change)}>
              {label}
            </SecondaryButton>
          ) : (
            <PrimaryButton key={label} isBusy={isBusy} onClick={() => save(change)}>
              {label}
            </PrimaryButton>
          ),
        )}
      </div>
      {sheet && <WaysPreview ways={question.ways} sheet={sheet} answers={answers} />}
      {sheet && leaveOut && isLeaving && (
        <LeaveOut
          change={leaveOut.change(sheet, answers)}
          isBusy={isBusy}
          onLeave={() => save(leaveOut.change)}
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
