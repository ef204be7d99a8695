// A workbench of its own for a test, with the add-on's clock stopped at one day.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { OpenFiles } from '../../src/local/workbench/open-files';
import { serveWorkbench } from '../../src/local/workbench/server';

const ROOT = path.join(__dirname, '../..');
const NOW = Date.UTC(2026, 10, 23, 18);

/** Serves a file, or the sample; port 0 is any free one. */
export async function openTestWorkbench(file?: string, port = 0) {
  const options = { root: ROOT, timeZone: 'America/Chicago', locale: 'en_US', now: () => NOW };
  const files = new OpenFiles(options);
  if (file) await files.openPath(file);
  else await files.openSample();
  const { url, close } = await serveWorkbench(files, ROOT, port);
  const end = async () => {
    await close();
    files.dispose();
  };
  return { url, end, files };
}

interface FacadeRange {
  getValue(): unknown;
  getA1Notation(): string;
}

interface Facade {
  getActiveWorkbook(): {
    getActiveRange(): FacadeRange;
    getSheetByName(name: string): { getRange(place: string): FacadeRange } | null;
  };
}

declare global {
  interface Window {
    univerAPI?: Facade;
  }
}

/** Waits until a cell shows a value. */
export async function untilCell(page: Page, sheet: string, place: string, value: unknown) {
  await page.waitForFunction(
    ([sheet, place, value]) =>
      String(
        window.univerAPI?.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(place).getValue(),
      ) === value,
    [sheet, place, String(value)] as const,
    { timeout: 15_000 },
  );
}

/** Selects a cell as the name box does, then types into it. */
export async function typeInto(page: Page, place: string, text: string) {
  const box = page.locator('#grid [data-u-comp="defined-name"] input, #grid input').first();
  await box.fill(place);
  await box.press('Enter');
  await page.waitForFunction(
    (place) => window.univerAPI?.getActiveWorkbook().getActiveRange().getA1Notation() === place,
    place,
  );
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
