import { fold } from '../text';
import { AL_CTO } from './al-cto';
import type { Program } from './program-schema';
import { TD_CEU } from './td-ceu';

/** Every program there is. A new one is a file beside these, and an entry here: docs/programs.md. */
export const PROGRAMS: readonly Program[] = [AL_CTO, TD_CEU];

/** The program of this id or name, in any case. */
export function findProgram(text: string): Program | undefined {
  const folded = fold(text);
  return PROGRAMS.find(({ id, name }) => fold(id) === folded || fold(name) === folded);
}
