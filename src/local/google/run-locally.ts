import { readFile } from 'node:fs/promises';
import type { IWorkbookData } from '@univerjs/core';
import { LIVE_FILES, type LiveResults } from './live-results';
import { checkFile } from './live-script';

/** Runs the checks on the local host, in the time zone and locale of another run. */
export async function runLocally(
  root: string,
  { timeZone, locale }: Pick<LiveResults, 'timeZone' | 'locale'>,
): Promise<LiveResults> {
  const { openHost } = await import('../apps-script/host');
  const sources = await Promise.all(
    LIVE_FILES.map((name) => readFile(checkFile(root, name), 'utf8')),
  );
  const host = await openHost({
    bundle: '',
    functions: sources.join('\n'),
    workbook: { snapshot: emptyWorkbook(), notes: [] },
    timeZone,
    locale,
  });
  try {
    // Through JSON, as the results of a live run are.
    return JSON.parse(JSON.stringify(host.call('collectLiveResults')));
  } finally {
    host.dispose();
  }
}

function emptyWorkbook(): IWorkbookData {
  const sheet = { id: 'first', name: 'Sheet1', rowCount: 1000, columnCount: 26, cellData: {} };
  return {
    id: 'live',
    name: 'Live contract',
    appVersion: '0.25.1',
    locale: 'enUS' as IWorkbookData['locale'],
    styles: {},
    sheetOrder: ['first'],
    sheets: { first: sheet },
  };
}
