import type { SetUpFault } from '../../core/protocol/messages';
import { useMender } from '../fix/mender';
import { setUpTask } from './set-up';

/** The way to the set-up; `faults` are what a check found missing in it. */
export function SetUpButton({ faults, class: name }: { faults: SetUpFault[]; class: string }) {
  const mend = useMender();
  return (
    <button type="button" class={name} onClick={() => mend(setUpTask(faults))}>
      Set up
    </button>
  );
}
