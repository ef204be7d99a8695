/** The scripts of test/deep/live, in the order they are loaded. */
export const LIVE_FILES = ['runner.js', 'cells.js', 'sheets.js', 'services.js'];

/** What the checks of test/deep/live saw, by their names. */
export interface LiveResults {
  contract: number;
  timeZone: string;
  locale: string;
  results: Record<string, { documented: unknown; seen: unknown }>;
}
