// A workbench of its own for a test, with the add-on's clock stopped at one day.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { makeToken } from '../../src/local/workbench/guards';
import { serveWorkbench } from '../../src/local/workbench/server';
import { openFilesInProcess } from '../local/workbench/spreadsheets-in-process';
import { makeTestRoot } from '../local/workbench/test-root';

const NOW = Date.UTC(2026, 10, 23, 18);

/** Serves a file, or the sample, on any free port. */
export async function openTestWorkbench(file?: string) {
  const root = makeTestRoot();
  const options = { root, timeZone: 'America/Chicago', locale: 'en_US', now: NOW };
  const { files, hostOf } = openFilesInProcess(options);
  /** Opens it in place of what is open; the browser has the page compiled already, as its address stays. */
  const reopen = (path?: string) => (path ? files.openPath(path) : files.openSample());
  await reopen(file);
  const { url, close } = await serveWorkbench(files, { root, port: 0, token: makeToken() });
  const end = async () => {
    await close();
    await files.dispose();
    rmSync(root, { recursive: true });
  };
  return { url, end, close, files, hostOf, reopen };
}

interface FacadeRange {
  getValue(): unknown;
  getFormula(): string;
  getA1Notation(): string;
  activate(): void;
}

interface Facade {
  getActiveWorkbook(): {
    getActiveRange(): FacadeRange;
    getActiveSheet(): { getRange(place: string): FacadeRange };
    getSheetByName(name: string): { getRange(place: string): FacadeRange } | null;
  };
}

declare global {
  interface Window {
    univerAPI?: Facade;
    focusGrid?(): void;
  }
}

/** Waits until a cell shows a value; where it never does, says what it holds, and where the keyboard is. */
export async function untilCell(page: Page, sheet: string, place: string, value: unknown) {
  try {
    await page.waitForFunction(
      ([sheet, place, value]) =>
        String(
          window.univerAPI?.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(place).getValue(),
        ) === value,
      [sheet, place, String(value)] as const,
      { timeout: 45_000 },
    );
  } catch (cause) {
    throw new Error(`${place} is not ${value}: ${await describeCell(page, sheet, place)}`, {
      cause,
    });
  }
}

async function describeCell(page: Page, sheet: string, place: string): Promise<string> {
  const cell = await page.evaluate(
    ([sheet, place]) => {
      const workbook = window.univerAPI?.getActiveWorkbook();
      const range = workbook?.getSheetByName(sheet)?.getRange(place);
      return {
        value: range?.getValue(),
        formula: range?.getFormula(),
        selected: workbook?.getActiveRange().getA1Notation(),
        focused: document.activeElement?.outerHTML.slice(0, 200),
      };
    },
    [sheet, place] as const,
  );
  return JSON.stringify(cell);
}

/** Selects a cell; the keyboard is the grid's from then on. */
export async function select(page: Page, place: string) {
  await page.locator('#grid[data-ready]').waitFor();
  await page.evaluate((place) => {
    window.univerAPI?.getActiveWorkbook().getActiveSheet().getRange(place).activate();
    window.focusGrid?.();
  }, place);
  await page.waitForFunction(
    (place) =>
      window.univerAPI?.getActiveWorkbook().getActiveRange().getA1Notation() === place &&
      document.activeElement?.closest('#grid') !== null,
    place,
  );
}

/** Types into a cell: the first key opens it, and the rest comes at once, as the grid draws each key for itself. */
export async function typeInto(page: Page, place: string, text: string) {
  await select(page, place);
  const [first, ...rest] = text;
  await page.keyboard.type(first);
  if (rest.length > 0) await page.keyboard.insertText(rest.join(''));
  await page.keyboard.press('Enter');
}
