import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../core/protocol/messages';
import { checkCompliance } from '../bridge';
import { failureWords } from '../ui/failure-words';

const SHOW_WAIT_MS = 300;
const EXPLAIN_WAIT_MS = 2_000;

/** How much of a wait to show: a short one shows nothing, so that the panel does not flicker. */
export type Wait = 'none' | 'silent' | 'spinner' | 'words';

export interface Check {
  answer: CheckAnswer | null;
  failure: string | null;
  wait: Wait;
  /** True once the person has been in the sheet since the last check. */
  isStale: boolean;
  start: () => void;
  /** The same after a change: one that runs may have read what was before it. */
  restart: () => void;
}

function useWait(busy: boolean): Wait {
  const [wait, setWait] = useState<Wait>('none');
  useEffect(() => {
    setWait(busy ? 'silent' : 'none');
    if (!busy) return;
    const spinner = setTimeout(() => setWait('spinner'), SHOW_WAIT_MS);
    const words = setTimeout(() => setWait('words'), EXPLAIN_WAIT_MS);
    return () => {
      clearTimeout(spinner);
      clearTimeout(words);
    };
  }, [busy]);
  return wait;
}

/** Checks once when the panel opens, and again whenever asked. */
export function useCheck(): Check {
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [isStale, setIsStale] = useState(false);
  const running = useRef(false);
  const again = useRef(false);
  const start = useCallback(() => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setIsStale(false);
    checkCompliance({})
      .then((reply) => {
        if (again.current) return;
        setAnswer(reply);
        setFailure(null);
      })
      .catch((error: Error) => setFailure(failureWords('check', error.message)))
      .finally(() => {
        running.current = false;
        if (!again.current) return setBusy(false);
        again.current = false;
        start();
      });
  }, []);
  const startAnew = () => {
    again.current = running.current;
    start();
  };
  useEffect(start, [start]);
  // The panel cannot see an edit; it knows when the person left it for the sheet.
  useEffect(() => {
    const leave = () => setIsStale(!running.current);
    addEventListener('blur', leave);
    return () => removeEventListener('blur', leave);
  }, []);
  return { answer, failure, wait: useWait(busy), isStale, start, restart: startAnew };
}
