import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { Preview } from './preview';
import type { ChangeSet } from './task';

interface Props {
  change: ChangeSet | string;
  isBusy: boolean;
  onLeave: () => void;
  onCancel: () => void;
}

/** What leaving a row out writes; it takes a second click. */
export function LeaveOut({ change, isBusy, onLeave, onCancel }: Props) {
  return (
    <div class="other-row">
      <p>The row stays in your sheet, and its hours don’t count.</p>
      {typeof change === 'string' ? (
        <p class="problem">{change}</p>
      ) : (
        <Preview lines={change.lines} />
      )}
      <div class="buttons">
        <PrimaryButton onClick={onLeave} isBusy={isBusy}>
          Leave it out
        </PrimaryButton>
        <SecondaryButton onClick={onCancel}>Cancel</SecondaryButton>
      </div>
    </div>
  );
}
