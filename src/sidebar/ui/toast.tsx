interface Props {
  text: string;
  onUndo?: () => void;
  onClose: () => void;
}

/** What was just done, at the bottom and always in view, with the way back. */
export function Toast({ text, onUndo, onClose }: Props) {
  return (
    <div class={text ? 'toast is-shown' : 'toast'}>
      {/* The live region stays in the page: one that comes with its text is not read out. */}
      <div role="status" aria-live="polite">
        {text}
      </div>
      {text && onUndo && (
        <button type="button" onClick={onUndo}>
          Undo
        </button>
      )}
      {text && (
        <button type="button" aria-label="Close the message" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      )}
    </div>
  );
}
