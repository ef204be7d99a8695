import type { SheetReading, SheetRequest } from '../../core/protocol/messages';
import { readSheet } from '../bridge';
import { failureWords, type Task } from './failure-words';

/** A sentence of the script's own. */
export class ReadFault extends Error {}

/** A reading of a sheet; a refusal is thrown with its sentence, for `failureText`. */
export async function readOrFail(request: SheetRequest): Promise<SheetReading> {
  const answer = await readSheet(request);
  if (!answer.ok) throw new ReadFault(answer.faults.map(({ message }) => message).join(' '));
  return answer;
}

/** What to tell the person of a reading or a change that failed. */
export function failureText(task: Task, error: Error): string {
  return error instanceof ReadFault ? error.message : failureWords(task, error.message);
}
