// The built document reader, as the panel loads it too.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as reader from '../../documents/entry';

export type PlanReader = typeof reader;

/** Loaded only when there is a document to read: it is big, and sets globals of a browser. */
export async function loadPlanReader(root: string): Promise<PlanReader> {
  return import(pathToFileURL(path.join(root, 'build', 'reader', 'reader.mjs')).href);
}
