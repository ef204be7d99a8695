import type { Edit } from '../../core/protocol/messages';
import { Quiet } from '../ui/secondary-button';

/** A change that was made, as what puts it back. */
export interface Undone {
  label: string;
  edits: Edit[];
  /** Sheets that it made. */
  made: string[];
}

interface Props {
  undone: Undone | undefined;
  said: string;
  onUndo: () => void;
}

export function UndoBar({ undone, said, onUndo }: Props) {
  return (
    <div class="undo-bar">
      {/* The live region stays in the page: one that comes with its text is not read out. */}
      <p role="status" aria-live="polite">
        {said}
      </p>
      {undone && <Quiet onClick={onUndo}>Undo {undone.label}</Quiet>}
    </div>
  );
}
