// What the two bundles of the reader offer.
export { type CheckedFile, describePlan } from '../core/technology-plan/describe-plan';
export { listOutline, makeOutlineHtml } from '../core/technology-plan/plan-outline';
export { checkFiles } from './check-plan';
export { DocumentFault } from './document-fault';
export { type Drive, FolderFault, listFolder, readFolderId } from './drive-folder';
export type { PlanSource } from './plan-source';
export { readDocument } from './read-document';
export { makeEdits, readKept } from './set-up-rows';
