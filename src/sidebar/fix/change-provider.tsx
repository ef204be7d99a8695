import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Edit, EditRequest } from '../../core/protocol/messages';
import { editCells } from '../bridge';
import type { Check } from '../overview/use-check';
import { failureWords } from '../ui/failure-words';
import { Toast } from '../ui/toast';
import type { ChangeSet, LaterTask, Task } from './task';
import { TaskDialog } from './task-dialog';

/** A change that was made, as what puts it back. */
export interface MadeChange {
  label: string;
  undo: Edit[];
  /** Its place in the list of changes; null where none was kept. */
  id: number | null;
  /** Sheets that it made: an undo takes none away, as something may be in it by now. */
  made?: string[];
}

interface Changes {
  /** Opens a dialog that shows a change, and carries it out only on a further click. */
  offer: (task: Task | LaterTask) => void;
  /** Carries out a change that has been shown; gives a sentence where nothing was changed. */
  apply: (change: ChangeSet, label: string) => Promise<string | null>;
  undo: (change: MadeChange) => Promise<string | null>;
  /** Says something at the bottom of the panel, wherever it is scrolled to. */
  announce: (text: string) => void;
}

const ChangesContext = createContext<Changes>({
  offer: () => undefined,
  apply: async () => null,
  undo: async () => null,
  announce: () => undefined,
});

export const useChanges = () => useContext(ChangesContext);
export const useOffer = () => useChanges().offer;

interface Props {
  check: Check;
  /** Whose hours they are, as `keyOf` gives it. */
  who: string;
  /** Creditable hours before and after tell what a change gained. */
  creditable: number | null;
  isComplete: boolean;
  children: ComponentChildren;
}

interface Outcome {
  text: string;
  change?: MadeChange;
  /** Creditable hours before the change, until the next result says what it gained. */
  before?: { creditable: number | null; who: string };
}

export function ChangeProvider({ check, who, creditable, isComplete, children }: Props) {
  const [task, setTask] = useState<Task | LaterTask | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ text: '' });
  const undoing = useRef(false);
  const opener = useRef<HTMLElement | null>(null);

  // A result says what the change before it gained.
  useEffect(() => {
    if (!check.answer) return;
    setOutcome((now) => {
      const { before, ...rest } = now;
      if (!before) return now;
      const from = before.who === who ? before.creditable : null;
      const isKnown = from !== null && creditable !== null;
      const gain = isKnown ? describeGain(creditable - from, isComplete) : '';
      return { ...rest, text: rest.text + gain };
    });
  }, [check.answer, creditable, isComplete, who]);

  const offer = (next: Task | LaterTask) => {
    opener.current = document.activeElement as HTMLElement | null;
    setTask(next);
  };
  const close = () => {
    setTask(null);
    // Back to where the person was; a list drawn anew may have lost the button.
    opener.current?.focus();
  };
  /** What puts the change back, or why it was not made. */
  const runEdit = async (request: EditRequest) => {
    const answer = await editCells(request).catch((error: Error) =>
      failureWords('edit', error.message),
    );
    if (typeof answer === 'string') return answer;
    return answer.ok ? answer : answer.faults.map(({ message }) => message).join(' ');
  };
  const apply = async ({ edits }: ChangeSet, label: string) => {
    const answer = await runEdit({ edits, label });
    if (typeof answer === 'string') return answer;
    const made = edits.flatMap((edit) => (edit.op === 'insertSheet' ? edit.sheet : []));
    const change = { label, undo: answer.undo, id: answer.changeId, made };
    const text = [label, answer.note].filter(Boolean).join('. ');
    setOutcome({ text, change, before: { creditable, who } });
    check.restart();
    return null;
  };
  const undo = async ({ label, undo: edits, id, made = [] }: MadeChange) => {
    // State arrives a moment late; the second click of a double click must already find this set.
    if (undoing.current) return null;
    undoing.current = true;
    const undoes = id === null ? {} : { undoes: id };
    const answer = await runEdit({ edits, isUndo: true, ...undoes });
    undoing.current = false;
    if (typeof answer === 'string') {
      setOutcome((now) => ({ ...now, text: answer }));
      return answer;
    }
    const left = answer.skipped > 0 ? ' Cells edited in the meantime were not touched.' : '';
    const stays = made.map((sheet) => ` The new sheet “${sheet}” stays.`).join('');
    setOutcome({ text: `Undone: ${label}.${left}${stays}`, before: { creditable, who } });
    check.restart();
    return null;
  };

  return (
    <ChangesContext.Provider
      value={{ offer, apply, undo, announce: (text) => setOutcome({ text }) }}
    >
      {children}
      {task && (
        <TaskDialog
          key={task.title}
          offer={task}
          onApply={async (change, label) => {
            const why = await apply(change, label);
            if (why === null) close();
            return why;
          }}
          onClose={close}
        />
      )}
      <Toast
        text={outcome.text}
        onUndo={outcome.change && (() => outcome.change && undo(outcome.change))}
        onClose={() => setOutcome({ text: '' })}
      />
    </ChangesContext.Provider>
  );
}

function describeGain(gain: number, isComplete: boolean): string {
  const hours = Math.round(Math.abs(gain) * 100) / 100;
  if (hours === 0) return '';
  if (gain < 0) return ` · ${hours} h less`;
  return isComplete ? ` · +${hours} h: your hours are complete` : ` · +${hours} h`;
}
