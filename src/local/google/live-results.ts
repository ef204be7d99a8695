/** The scripts of test/deep/live, in the order they are loaded. */
export const LIVE_FILES = ['runner.js', 'cells.js', 'sheets.js', 'services.js', 'page-checks.js'];

/** The page that runs them, and looks at what Google does to a page. */
export const LIVE_PAGE = 'page.html';

/** What the checks of test/deep/live saw, by their names. */
export interface LiveResults {
  contract: number;
  timeZone: string;
  locale: string;
  results: Record<string, { documented: unknown; seen: unknown }>;
}
