import type { SetUpFault } from '../core/report/panel-api';
import { useMender } from './mend/mender';
import { setUpTask } from './mend/set-up';

/** The way to the set-up; `faults` are what a check found missing in it. */
export function SetUpButton({ faults, class: name }: { faults: SetUpFault[]; class: string }) {
  const mend = useMender();
  return (
    <button type="button" class={name} onClick={() => mend(setUpTask(faults))}>
      Set up
    </button>
  );
}
