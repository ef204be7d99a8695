/** Everything that `functions.js` forwards to; loading it calls no service. */
export { checkCompliance } from './check-compliance';
export { listPlanFolder, readPlanFile, readReader } from './drive/plan-folder';
export { exportLog } from './export-log';
export { onEdit } from './functions/complete-formulas';
export {
  ALCTO_CHECK,
  ALCTO_COURSE,
  ALCTO_CREDITABLE,
  ALCTO_EXPIRES,
  ALCTO_HOURS,
  ALCTO_REMAINING,
  ALCTO_STANDING,
  ALCTO_SUMMARY,
  TDCEU_REMAINING,
  TDCEU_STANDING,
} from './functions/custom-functions';
export { makeSheets, makeSummary } from './make-sheets';
export {
  goToRow,
  makeSummaryFromMenu,
  onInstall,
  onOpen,
  openPanel,
  showHelp,
} from './menu';
export { openLog } from './open-log';
export { editCells, listChanges } from './sheet/edit-cells';
export { readSheet } from './sheet/read-sheet';
export { listFormulas } from './sheet/replace-formulas';
export { listSinceReview } from './since-review';
