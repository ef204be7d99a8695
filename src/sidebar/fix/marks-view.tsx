import { useState } from 'preact/hooks';
import type { CheckReport } from '../../core/report/check-report';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { useChanges } from './change-provider';
import { filterMarks, LEGEND, markRows, removeMarks } from './marks';
import { whichSheet } from './which-sheet';

/** Status marks beside the rows of the sheet: what they mean, and which rows are shown. */
export function MarksView({ report }: { report: CheckReport }) {
  const { offer, apply } = useChanges();
  const [problem, setProblem] = useState('');
  const filter = async (isOn: boolean) => {
    const { title, change } = filterMarks(report, isOn);
    const made = change(await readOrFail(whichSheet(report)), {});
    setProblem((typeof made === 'string' ? made : await apply(made, title)) ?? '');
  };
  const start = (isOn: boolean) => () => {
    filter(isOn).catch((error: Error) => setProblem(failureText('edit', error)));
  };
  return (
    <>
      <h2>Marks in the sheet</h2>
      <p>A column “AL-CTO check” next to your log says for each row:</p>
      <p class="buttons">
        {LEGEND.map(([words, , chip]) => (
          <span key={words} class={`chip ${chip}`}>
            {words}
          </span>
        ))}
      </p>
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="buttons">
        <PrimaryButton onClick={() => offer(markRows(report))}>Mark the rows</PrimaryButton>
        <SecondaryButton onClick={start(true)}>Show only rows that need you</SecondaryButton>
        <SecondaryButton onClick={start(false)}>Show all rows</SecondaryButton>
        <SecondaryButton onClick={() => offer(removeMarks(report))}>
          Remove the marks
        </SecondaryButton>
      </div>
    </>
  );
}
