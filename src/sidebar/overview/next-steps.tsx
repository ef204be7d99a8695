import { useContext } from 'preact/hooks';
import type { NextStep, RowReport } from '../../core/report/check-report';
import { RowActions } from '../fix/row-actions';
import { GoToRow } from '../ui/go-to-row';
import { hoursText, shortened } from '../ui/words';
import { SceneContext } from './check-context';

interface Props {
  steps: NextStep[];
  rows: RowReport[];
}

function Step({ step, rows }: { step: NextStep; rows: RowReport[] }) {
  const scene = useContext(SceneContext);
  const found = rows.find((row) => row.row === step.row && row.sheet === step.sheet);
  return (
    <>
      <p class="line">
        <span>Row {step.row}</span>
        {step.gain > 0 && <span class="gain">+{hoursText(step.gain)}</span>}
      </p>
      {found?.activity && <p class="activity">{shortened(found.activity)}</p>}
      <p>{step.message}</p>
      <div class="buttons">
        {found && <RowActions row={found} scene={scene} />}
        <GoToRow sheet={step.sheet} row={step.row} />
      </div>
    </>
  );
}

export function NextSteps({ steps, rows }: Props) {
  const [first, ...others] = steps;
  if (!first) return null;
  return (
    <section>
      <h2>Do this next</h2>
      <div class="card next">
        <Step step={first} rows={rows} />
      </div>
      {others.length > 0 && (
        <details>
          <summary>More that would help ({others.length})</summary>
          <ul class="cards">
            {others.map((step) => (
              <li class="card" key={`${step.sheet} ${step.row} ${step.code}`}>
                <Step step={step} rows={rows} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
