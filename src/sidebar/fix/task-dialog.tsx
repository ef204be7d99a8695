import { useState } from 'preact/hooks';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { Preview } from './preview';
import type { ChangeSet, Filled, LaterTask, Task } from './task';
import { TaskForm } from './task-form';
import { useReading } from './use-reading';

interface Props {
  offer: Task | LaterTask;
  /** Gives a sentence where nothing was changed. */
  onApply: (change: ChangeSet, label: string) => Promise<string | null>;
  onClose: () => void;
}

/** As soon as it is there: a key pressed at once, Escape above all, must already meet the open dialog. */
const show = (dialog: HTMLDialogElement | null) => dialog?.showModal();

/** Reads the sheet as it is now, asks what has to be asked, shows what would change, and only then changes it. */
export function TaskDialog({ offer, onApply, onClose }: Props) {
  const read = useReading(offer);
  const ready = typeof read === 'string' ? null : read;
  const [filled, setFilled] = useState<Filled>({});
  const [isFilled, setIsFilled] = useState(false);
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  const asked = ready?.task.fields?.(ready.reading) ?? [];
  const fields = typeof asked === 'string' ? [] : asked;
  const answers = {
    ...Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])),
    ...filled,
  };
  // What may be left empty is asked beside the changes themselves.
  const isReady = typeof asked !== 'string' && (isFilled || !fields.some((each) => each.required));
  const made = ready && isReady ? ready.task.change(ready.reading, answers) : null;
  const change = typeof made === 'string' ? null : made;
  const isAsking = fields.length > 0 && !change;
  const sentences = [refused, read, asked, made].filter((each) => typeof each === 'string' && each);

  const fill = (next: Filled) => {
    setFilled(next);
    setIsFilled(false);
  };
  const apply = async () => {
    if (!change || !ready || busy) return;
    setBusy(true);
    setRefused((await onApply(change, ready.task.done ?? ready.task.title)) ?? '');
    setBusy(false);
  };

  return (
    <dialog ref={show} aria-labelledby="task-title" onClose={onClose}>
      <h2 id="task-title">{offer.title}</h2>
      {!read && <p>Reading the sheet…</p>}
      {fields.length > 0 && !(change && isFilled) && (
        <TaskForm
          id="task-form"
          fields={fields}
          filled={answers}
          isFocused
          onFill={fill}
          onDone={() => setIsFilled(true)}
        />
      )}
      {change && <Preview lines={change.lines} />}
      <p role="alert" class="problem">
        {sentences[0]}
      </p>
      <p class="buttons">
        {isAsking && (
          <button type="submit" form="task-form" class="primary">
            Show what changes
          </button>
        )}
        {change && (
          <PrimaryButton onClick={apply} isBusy={busy}>
            {busy ? 'Saving…' : 'Apply'}
          </PrimaryButton>
        )}
        {change && isFilled && (
          <SecondaryButton onClick={() => setIsFilled(false)}>Back</SecondaryButton>
        )}
        <SecondaryButton onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
          {change || isAsking ? 'Cancel' : 'Close'}
        </SecondaryButton>
      </p>
    </dialog>
  );
}
