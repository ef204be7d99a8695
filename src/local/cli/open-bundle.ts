import type { WorkbookFile } from '../files/workbook-file';
import type { LocalHost } from '../host';
import type { PlanFolder } from '../services/plan-folder';
import { readBundle } from './built-bundle';

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
  const findPlanFolder = () => planFolder;
  return openHost({ ...(await readBundle()), workbook, timeZone, locale, findPlanFolder });
}
