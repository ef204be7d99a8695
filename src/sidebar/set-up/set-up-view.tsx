import { useEffect, useState } from 'preact/hooks';
import type { SheetReading } from '../../core/protocol/messages';
import type { Fault } from '../../core/refusal';
import type { CheckReport } from '../../core/report/check-report';
import { joinWords } from '../../core/report/hours-text';
import { useChanges } from '../fix/change-provider';
import type { Field, Filled } from '../fix/task';
import { TaskForm } from '../fix/task-form';
import { CohortDates } from '../people/cohort-dates';
import { SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { ColumnMatcher } from './column-matcher';
import {
  furtherFields,
  type Known,
  listColumns,
  personFields,
  setUpTask,
  tabFields,
} from './set-up';

interface Props {
  faults: Fault[];
  report: CheckReport | null;
  onSaved: () => void;
}

const readSetUp = () => readOrFail({}).catch((error: Error) => failureText('read', error));

/** Which column is which, who it is, and the dates: the first view of a sheet that cannot be checked yet. */
export function SetUpView({ faults, report, onSaved }: Props) {
  const { apply } = useChanges();
  const [reading, setReading] = useState<SheetReading | string | null>(null);
  const [filled, setFilled] = useState<Filled>({});
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    readSetUp().then(setReading);
  }, []);
  const groups = faults.find(({ code }) => code === 'ISSUE_DATE_MISSING')?.groups;
  if (groups) return <CohortDates groups={groups} />;
  const known: Known = { faults, report };
  const columns = listColumns(known);
  const isAsked = columns.some((column) => column.isAsked);
  if (reading === null) return <p>Reading the sheet…</p>;
  if (typeof reading === 'string') return <p class="problem">{reading}</p>;

  const task = setUpTask(known);
  const offered = task.fields?.(reading);
  const fields = Array.isArray(offered) ? offered : [];
  const answers = {
    ...Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])),
    ...filled,
  };
  const fill = (next: Filled) => {
    setFilled(next);
    setProblem('');
  };
  const save = async () => {
    if (isBusy) return;
    const made = task.change(reading, answers);
    if (typeof made === 'string') return setProblem(made);
    setIsBusy(true);
    const why = await apply(made, 'Set-up saved');
    setIsBusy(false);
    if (why) return setProblem(why);
    // What is saved again is held against what stands there now.
    setReading(await readSetUp());
    onSaved();
  };
  const form = (id: string, own: Field[]) => (
    <TaskForm id={id} fields={own} filled={answers} onFill={fill} onDone={save} />
  );
  const tabs = tabFields(reading, known);
  const areTabsAsked = faults.some(({ tabs, otherLogs }) => tabs ?? otherLogs?.length);
  const tabsForm = tabs.length > 1 && (
    <fieldset>
      <legend>{areTabsAsked ? 'Which tabs are yours?' : 'Tabs to check'}</legend>
      {form('tabs', tabs)}
    </fieldset>
  );
  return (
    <>
      <h2>{isAsked ? 'Which column is which?' : report ? 'Set up' : 'Before the first check'}</h2>
      <Reasons faults={faults} />
      <ColumnMatcher columns={columns} filled={answers} onFill={fill} isOpen={isAsked} />
      {areTabsAsked && tabsForm}
      {form('set-up', personFields(reading, known))}
      <details>
        <summary>More settings</summary>
        {form('further', furtherFields(reading))}
        {!areTabsAsked && tabsForm}
      </details>
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="buttons">
        <button type="submit" form="set-up" class="primary" aria-disabled={isBusy}>
          {isBusy ? 'Saving…' : report ? 'Save' : 'Save and check'}
        </button>
        {report && <SecondaryButton onClick={onSaved}>Cancel</SecondaryButton>}
      </div>
    </>
  );
}

const quoted = (names: string[]) => joinWords(names.map((name) => `“${name}”`));

/** What a field of this view asks for, so that no sentence has to. */
const ASKED_BELOW = ['COLUMN_UNKNOWN', 'ISSUE_DATE_MISSING'];

/** Why the check waits; what a field below asks for anyway is not said twice. */
function Reasons({ faults }: { faults: Fault[] }) {
  const shown = faults.filter(({ code }) => !ASKED_BELOW.includes(code));
  const undated = faults.find(({ code }) => code === 'ISSUE_DATE_MISSING');
  const sheets = [
    ...new Set(
      faults.flatMap(({ code, sheet }) => (code === 'COLUMN_UNKNOWN' && sheet ? [sheet] : [])),
    ),
  ];
  return (
    <div role="status">
      {sheets.length > 0 && (
        <p>We read {quoted(sheets)}. Some columns need your word; nothing in your sheet changes.</p>
      )}
      {undated && (
        <p>
          {undated.logs && `Your log: ${quoted(undated.logs)}. `}
          We need the issue date of your certificate. Your log stays as it is.
        </p>
      )}
      {shown.map(({ code, message }) => (
        <p key={`${code} ${message}`}>{message}</p>
      ))}
    </div>
  );
}
