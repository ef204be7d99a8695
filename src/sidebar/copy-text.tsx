import { useState } from 'preact/hooks';
import { Quiet } from './quiet';

interface Props {
  label: string;
  /** Names the text, where it has to be copied by hand. */
  what: string;
  text: () => string;
}

/** Some browsers keep the clipboard from a panel; then the text is there to be copied by hand. */
export function CopyText({ label, what, text }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'by hand'>('idle');
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text()) ?? Promise.reject())
      .then(() => setState('copied'))
      .catch(() => setState('by hand'));
  return (
    <>
      <Quiet onClick={copy}>{label}</Quiet>
      <span role="status" aria-live="polite">
        {state === 'copied' && 'Copied.'}
        {state === 'by hand' && 'Copy it by hand:'}
      </span>
      {state === 'by hand' && (
        <textarea
          aria-label={`${what}, to copy`}
          rows={5}
          readOnly
          value={text()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
