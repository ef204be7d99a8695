import { useState } from 'preact/hooks';
import { useChanges } from '../fix/change-provider';
import type { Field, Filled } from '../fix/task';
import { TaskForm } from '../fix/task-form';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { countOf } from '../ui/words';
import { editDates } from './edit-issue-date';

interface Props {
  /** Who shares a date, as the set-up's table calls them: "Cohort Alpha", or a form's tab. */
  groups: { name: string; people: number }[];
}

/** One issue date for each cohort; none of them serves another. */
export function CohortDates({ groups }: Props) {
  const { apply } = useChanges();
  const [filled, setFilled] = useState<Filled>({});
  const [problem, setProblem] = useState('');
  const fields = groups.map(({ name, people }): Field => {
    const label = `${name}, ${countOf(people, 'person', 'people')}`;
    return { name, label, kind: 'date', value: '' };
  });
  const save = async () => {
    const dates = Object.entries(filled).flatMap(([key, issued]) =>
      issued ? [{ key, issued }] : [],
    );
    if (dates.length === 0) return setProblem('Enter the issue date of a cohort.');
    const edits = editDates(await readOrFail({}), dates);
    setProblem((await apply({ edits, lines: [] }, 'Issue dates saved')) ?? '');
  };
  return (
    <section class="card" aria-label="Issue dates">
      <h3>When were these cohorts certified?</h3>
      <TaskForm
        id="cohorts"
        fields={fields}
        filled={filled}
        onFill={setFilled}
        onDone={() => {
          save().catch((error: Error) => setProblem(failureText('edit', error)));
        }}
      />
      <p role="alert" class="problem">
        {problem}
      </p>
      <button type="submit" form="cohorts" class="primary">
        Save the dates
      </button>
    </section>
  );
}
