// What the bundles of the reader offer, for the policy of this product.
import type { Day } from '../core/day';
import { PLAN_POLICY } from '../core/policy/plan-policy';
import * as plan from '../core/technology-plan/describe-plan';
import type { PlanCycle } from '../core/technology-plan/find-hints';
import * as outline from '../core/technology-plan/plan-outline';
import { type CheckOptions, checkFiles as checkFilesFor } from './check-plan';
import type { PlanSource } from './plan-source';

export type { CheckedFile } from '../core/technology-plan/describe-plan';
export { answerReading } from './answer-reading';
export { DocumentFault } from './document-fault';
export { type Drive, FolderFault, listFolder } from './drive-folder';
export type { PlanSource } from './plan-source';
export { readDocument } from './read-document';
export { makeEdits, readKept } from './set-up-rows';

export const checkFiles = (sources: PlanSource[], options: CheckOptions) =>
  checkFilesFor(sources, PLAN_POLICY, options);

export const describePlan = (
  files: plan.CheckedFile[],
  kept: Map<string, string>,
  today: Day,
  cycle: PlanCycle | null,
) => plan.describePlan(files, kept, { policy: PLAN_POLICY, today, cycle });

export const listOutline = () => outline.listOutline(PLAN_POLICY);
export const makeOutlineHtml = () => outline.makeOutlineHtml(PLAN_POLICY);
