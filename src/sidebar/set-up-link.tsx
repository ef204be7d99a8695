import type { SetUpFault } from '../core/report/panel-api';
import { useMender } from './mend/mender';
import { setUpTask } from './mend/set-up';

/** The way to the set-up: large where the check waits for it, small where it only may be changed. */
export function SetUpLink({ faults }: { faults: SetUpFault[] }) {
  const mend = useMender();
  const isNeeded = faults.length > 0;
  return (
    <p class={isNeeded ? '' : 'set-up'}>
      <button
        type="button"
        class={isNeeded ? 'quiet wide' : 'quiet'}
        onClick={() => mend(setUpTask(faults))}
      >
        Set up
      </button>
    </p>
  );
}
