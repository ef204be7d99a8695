import { createContext } from 'preact';
import type { Scene } from '../fix/fixes';

/** What every row's buttons need to know of the whole check. */
export const SceneContext = createContext<Scene>({
  isMonthFirst: true,
  courses: [],
  isSeveral: false,
});
