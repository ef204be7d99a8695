import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { SecondaryButton } from './buttons';
import { copy } from './copy';

interface Props {
  label: ComponentChildren;
  /** Names the text, where it has to be copied by hand. */
  what: string;
  text: () => string;
}

/** A button that copies; where the browser refuses, the text is there to be copied by hand. */
export function CopyText({ label, what, text }: Props) {
  const [message, setMessage] = useState('');
  const [byHand, setByHand] = useState('');
  const start = () => {
    const isCopied = copy({ 'text/plain': text() });
    setMessage(isCopied ? 'Copied.' : 'Copy it by hand:');
    setByHand(isCopied ? '' : text());
  };
  return (
    <>
      <SecondaryButton onClick={start}>{label}</SecondaryButton>
      <span role="status" aria-live="polite">
        {message}
      </span>
      {byHand && (
        <textarea
          aria-label={`${what}, to copy`}
          rows={5}
          readOnly
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
