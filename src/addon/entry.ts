/** Everything that `functions.js` forwards to; loading it calls no service. */
export { checkCompliance, makeSummary } from './check-compliance';
export { onEdit } from './complete-formulas';
export {
  ALCTO_CHECK,
  ALCTO_COURSE,
  ALCTO_CREDITABLE,
  ALCTO_EXPIRES,
  ALCTO_HOURS,
  ALCTO_REMAINING,
  ALCTO_STANDING,
  ALCTO_SUMMARY,
} from './custom-functions';
export { editCells } from './edit-cells';
export {
  goToRow,
  makeSummaryFromMenu,
  onInstall,
  onOpen,
  openPanel,
  showHelp,
} from './menu';
export { listPlanFolder, readPlanFile, readReader, readTools } from './plan-folder';
export { readSheet } from './read-sheet';
