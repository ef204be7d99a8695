import type { PlanItem } from '../../core/report/check-report';

/** What was found of a part of the plan, where its state is shown beside it. */
export function withoutState(text: string): string {
  const rest = text.replace(/^(?:found|confirmed|likely|weak|not found)[:;. ]*/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** True for what is neither found nor confirmed by the person. */
export const isOpenPart = ({ state }: PlanItem) => state !== 'FOUND' && state !== 'CONFIRMED';
