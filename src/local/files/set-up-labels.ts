import type { IWorkbookData } from '@univerjs/core';
import { SET_UP_SHEET } from '../../core/protocol/set-up-sheet';

/** What stands beside the set-up sheet's labels, by the label in lower case; none without that sheet. */
export function readSetUpLabels({ sheets }: IWorkbookData): Map<string, string> {
  const sheet = Object.values(sheets).find(({ name }) => name === SET_UP_SHEET);
  const labels = new Map<string, string>();
  for (const row of Object.values(sheet?.cellData ?? {})) {
    const cells = row as Record<number, { v?: unknown } | null>;
    const label = fold(cells[0]?.v);
    if (label !== '' && !labels.has(label)) labels.set(label, String(cells[1]?.v ?? '').trim());
  }
  return labels;
}

function fold(value: unknown): string {
  const text = String(value ?? '').normalize('NFKC');
  return text.replace(/\s+/g, ' ').trim().replace(/:$/, '').toLowerCase();
}
