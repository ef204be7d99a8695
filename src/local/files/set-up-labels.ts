import type { IWorkbookData } from '@univerjs/core';
import { SET_UP_SHEET } from '../../core/protocol/set-up-sheet';
import { fold } from '../../core/text';

/** What stands beside the set-up sheet's labels, by the label as `fold` gives it; none without that sheet. */
export function readSetUpLabels({ sheets }: IWorkbookData): Map<string, string> {
  const sheet = Object.values(sheets).find(({ name }) => name === SET_UP_SHEET);
  const labels = new Map<string, string>();
  for (const row of Object.values(sheet?.cellData ?? {})) {
    const cells = row as Record<number, { v?: unknown } | null>;
    const label = fold(String(cells[0]?.v ?? ''));
    if (label !== '' && !labels.has(label)) labels.set(label, String(cells[1]?.v ?? '').trim());
  }
  return labels;
}
