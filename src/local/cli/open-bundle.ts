import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkbookFile } from '../files/workbook-file';
import type { LocalHost } from '../host';
import type { PlanFolder } from '../services/plan-folder';
import { findProjectRoot } from './project-root';

interface Place {
  timeZone: string;
  locale: string;
  planFolder?: PlanFolder;
}

/** The built bundle over a workbook. */
export async function openBundle(
  workbook: WorkbookFile,
  { timeZone, locale, planFolder }: Place,
): Promise<LocalHost> {
  // Loaded when there is something to run: the spreadsheet engine takes a second.
  const { openHost } = await import('../host');
  const dist = path.join(findProjectRoot(), 'dist');
  const read = (name: string) => readFile(path.join(dist, name), 'utf8');
  const [bundle, functions] = await Promise.all([read('Code.js'), read('functions.js')]);
  const findPlanFolder = () => planFolder;
  return openHost({ bundle, functions, workbook, timeZone, locale, findPlanFolder });
}
