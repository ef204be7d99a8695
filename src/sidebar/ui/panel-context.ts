import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CheckContext } from '../fix/fixes';

export type TabId = 'overview' | 'fix' | 'plan' | 'submit';
export type ViewId = TabId | 'set-up' | 'people' | 'review' | 'changes' | 'marks' | 'phone';

/** What every view knows of the panel around it. */
export interface PanelState {
  context: CheckContext;
  /** Shows another view. */
  go: (view: ViewId) => void;
}

export const PanelContext = createContext<PanelState>({
  context: { isMonthFirst: true, courses: [], isSeveral: false },
  go: () => undefined,
});

export const usePanel = () => useContext(PanelContext);
