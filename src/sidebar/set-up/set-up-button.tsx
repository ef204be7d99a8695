import type { Fault } from '../../core/refusal';
import { useMender } from '../fix/mender';
import { setUpTask } from './set-up';

/** The way to the set-up; `faults` are what a check found missing in it. */
export function SetUpButton({ faults, class: name }: { faults: Fault[]; class: string }) {
  const mend = useMender();
  return (
    <button type="button" class={name} onClick={() => mend(setUpTask(faults))}>
      Set up
    </button>
  );
}
