import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EditRequest } from '../../core/protocol/messages';
import { editCells } from '../bridge';
import type { Check } from '../overview/use-check';
import { failureWords } from '../ui/failure-words';
import { countOf } from '../ui/words';
import type { LaterTask, Plan, Task } from './task';
import { TaskDialog } from './task-dialog';
import { UndoBar, type Undone } from './undo-bar';

const MOST_UNDOS = 100;

const MenderContext = createContext<(task: Task | LaterTask) => void>(() => undefined);

/** Offers a change: it is shown first, and carried out only on a further click. */
export const useMender = () => useContext(MenderContext);

interface Props {
  check: Check;
  /** Whose hours they are, as `keyOf` gives it. */
  who: string;
  /** Creditable hours before and after tell what a change gained. */
  creditable: number | null;
  isComplete: boolean;
  children: ComponentChildren;
}

export function Mender({ check, who, creditable, isComplete, children }: Props) {
  const [task, setTask] = useState<Task | LaterTask | null>(null);
  const [undos, setUndos] = useState<Undone[]>([]);
  const [said, setSaid] = useState('');
  const before = useRef<{ creditable: number | null; who: string } | null>(null);
  const left = useRef('');
  const undoing = useRef(false);
  const opener = useRef<HTMLElement | null>(null);

  // A result makes whatever was said before it old.
  useEffect(() => {
    const then = before.current;
    before.current = null;
    const from = then?.who === who ? then.creditable : null;
    const isKnown = from !== null && creditable !== null;
    const gain = isKnown ? sayGain(creditable - from, isComplete) : '';
    if (check.answer) setSaid(then === null ? '' : gain + left.current);
  }, [check.answer, creditable, isComplete, who]);

  const open = (next: Task | LaterTask) => {
    opener.current = document.activeElement as HTMLElement | null;
    setSaid('');
    setTask(next);
  };
  const close = () => {
    setTask(null);
    // Back to where the person was; a list drawn anew may have lost the button.
    opener.current?.focus();
  };
  /** Gives what puts it back, or why it was not done and whether it never will be. */
  const carryOut = async (request: EditRequest, made: string[] = []) => {
    const answer = await editCells(request).catch((error: Error) =>
      failureWords('edit', error.message),
    );
    if (typeof answer === 'string') return { why: answer };
    if (!answer.ok) {
      // A sheet that is not there may only have another name for now.
      const isOver = answer.faults.some(({ code }) => code === 'ROW_CHANGED');
      return { why: answer.faults.map(({ message }) => message).join(' '), isOver };
    }
    before.current = { creditable, who };
    left.current = sayLeft(answer.skipped, made);
    check.startAnew();
    return { edits: answer.undo };
  };
  const apply = async (plan: Plan) => {
    const { why, edits } = await carryOut({ edits: plan.edits });
    if (!edits) return why;
    const label = countOf(plan.lines.length, 'change');
    const made = plan.edits.flatMap((each) => (each.op === 'insertSheet' ? each.sheet : []));
    setUndos([{ label, edits, made }, ...undos].slice(0, MOST_UNDOS));
    close();
    return null;
  };
  const undo = async () => {
    const [last, ...rest] = undos;
    // State arrives a moment late; the second click of a double click must already find this set.
    if (!last || undoing.current) return;
    undoing.current = true;
    setSaid('');
    const { why, isOver } = await carryOut({ edits: last.edits, isUndo: true }, last.made);
    undoing.current = false;
    if (why) setSaid(why);
    // Where what it was about is gone, the change before it can still be undone.
    if (!why || isOver) setUndos(rest);
  };

  return (
    <MenderContext.Provider value={open}>
      <UndoBar undone={undos[0]} said={said} onUndo={undo} />
      {children}
      {task && <TaskDialog key={task.title} offer={task} onApply={apply} onClose={close} />}
    </MenderContext.Provider>
  );
}

/** Of an undo: it takes no sheet away, as something may be in it by now. */
const sayLeft = (cells: number, made: string[]) =>
  (cells > 0 ? ' What had changed since was left as it is: look at those rows.' : '') +
  made.map((sheet) => ` The new sheet “${sheet}” stays.`).join('');

function sayGain(gain: number, isComplete: boolean): string {
  const hours = Math.round(Math.abs(gain) * 100) / 100;
  if (hours === 0) return 'Done. Your hours are the same as before.';
  if (gain < 0) return `Done. ${hours} h less than before.`;
  return isComplete ? `${hours} h more: your hours are complete.` : `${hours} h more.`;
}
