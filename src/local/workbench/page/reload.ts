/** A page that has to load the workbook again says why, once it has. */
import { type ReloadReason, RUN_ENDED } from '../protocol';
import { ask } from './dialog';

const KEPT = 'alcto-reloaded';
const WORDS: Record<ReloadReason, string> = {
  DIVERGED: 'This page no longer matched the workbook, so it was reloaded.',
  EDIT_LOST:
    'Somebody moved rows or columns while you typed. The page was reloaded; please check your last edit.',
  TOO_LARGE: 'That is more than a sheet can hold. The page was reloaded without it.',
  RUN_ENDED: `${RUN_ENDED} The page was reloaded.`,
  REVERTED: 'This is the file as it is on your disk.',
  CLOSED: 'The file is closed. This is the one the workbench was started with.',
};

export function reloadBecause(reason: ReloadReason): void {
  sessionStorage.setItem(KEPT, reason);
  // A closed file has no page any more.
  if (reason === 'CLOSED') location.search = '';
  else location.reload();
}

export function showWhyReloaded(): void {
  const reason = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (reason !== null && reason in WORDS) {
    void ask(reason === 'CLOSED' ? 'File closed' : 'Loaded again', WORDS[reason as ReloadReason]);
  }
}
