// What the two bundles of the reader offer.
export { type CheckedFile, describePlan } from '../core/plan/describe-plan';
export { listOutline, makeOutlineHtml } from '../core/plan/plan-outline';
export { checkFiles } from './check-plan';
export { DocumentFault } from './document-fault';
export { type Drive, FolderFault, listFolder, readFolderId } from './drive-folder';
export type { PlanSource } from './plan-source';
export { readDocument } from './read-document';
export { makeEdits, readKept } from './set-up-rows';
