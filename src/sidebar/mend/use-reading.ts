import { useEffect, useState } from 'preact/hooks';
import type { SheetReading, SheetRequest } from '../../core/report/panel-api';
import { readSheet } from '../apps-script-bridge';
import { failureWords } from '../failure-words';

/** The sheet as it is now, or a sentence why it could not be read; neither while it is being read. */
export function useReading({ sheet, isActive }: SheetRequest): [SheetReading | null, string] {
  const [reading, setReading] = useState<SheetReading | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    readSheet({ ...(sheet !== undefined && { sheet }), ...(isActive && { isActive }) })
      .then((answer) => {
        if (answer.ok) setReading(answer);
        else setProblem(answer.faults.map(({ message }) => message).join(' '));
      })
      .catch((error: Error) => setProblem(failureWords('read', error.message)));
  }, [sheet, isActive]);
  return [reading, problem];
}
