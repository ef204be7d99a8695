import type { LocalHost } from '../apps-script/host';
import type { PlanFolder } from '../apps-script/plan-folder';
import type { WorkbookFile } from '../files/workbook-file';
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
  const { openHost } = await import('../apps-script/host');
  const findPlanFolder = () => planFolder;
  return openHost({ ...(await readBundle()), workbook, timeZone, locale, findPlanFolder });
}
