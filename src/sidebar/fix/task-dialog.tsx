import { useState } from 'preact/hooks';
import { Quiet } from '../ui/secondary-button';
import { Preview } from './preview';
import type { Filled, LaterTask, Plan, Task } from './task';
import { TaskForm } from './task-form';
import { useReading } from './use-reading';

interface Props {
  offer: Task | LaterTask;
  /** Gives a sentence where nothing was changed. */
  onApply: (plan: Plan) => Promise<string | null>;
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
  const given = {
    ...Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])),
    ...filled,
  };
  // What may be left empty is asked beside the changes themselves.
  const isReady = typeof asked !== 'string' && (isFilled || !fields.some((each) => each.required));
  const made = ready && isReady ? ready.task.plan(ready.reading, given) : null;
  const plan = typeof made === 'string' ? null : made;
  const isAsking = fields.length > 0 && !plan;
  const sentences = [refused, read, asked, made].filter((each) => typeof each === 'string' && each);

  const fill = (next: Filled) => {
    setFilled(next);
    setIsFilled(false);
  };
  const apply = async () => {
    if (!plan || busy) return;
    setBusy(true);
    setRefused((await onApply(plan)) ?? '');
    setBusy(false);
  };

  return (
    <dialog ref={show} aria-labelledby="task-title" onClose={onClose}>
      <h2 id="task-title">{offer.title}</h2>
      {!read && <p>Reading the sheet…</p>}
      {fields.length > 0 && !(plan && isFilled) && (
        <TaskForm fields={fields} filled={given} onFill={fill} onDone={() => setIsFilled(true)} />
      )}
      {plan && <Preview plan={plan} />}
      <p role="alert" class="problem">
        {sentences[0]}
      </p>
      <p class="buttons">
        {isAsking && (
          <button type="submit" form="task-form" class="primary">
            Show what changes
          </button>
        )}
        {plan && (
          <button type="button" class="primary" onClick={apply} aria-disabled={busy}>
            {busy ? 'Writing…' : 'Apply'}
          </button>
        )}
        {plan && isFilled && <Quiet onClick={() => setIsFilled(false)}>Back</Quiet>}
        <Quiet onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
          {plan || isAsking ? 'Cancel' : 'Close'}
        </Quiet>
      </p>
    </dialog>
  );
}
