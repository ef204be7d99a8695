// What a reviewer checked off after a look into the folder: "Technology plan: Nov 29, 2026 (reviewer Jo Doe)".
import { SEEN_DOCUMENTS } from '../protocol/plan-labels';
import type { PlanItem, PlanReport } from '../report/check-report';

/** A plan report of what was seen, whole documents without their sections; null where nothing was. */
export function readSeenDocuments(notes: string[] = []): PlanReport | null {
  const documents = SEEN_DOCUMENTS.map((name): PlanItem => {
    const note = notes.find((text) => text.startsWith(`${name}: `));
    return {
      name,
      state: note ? 'CONFIRMED' : 'MISSING',
      file: null,
      text: note ? `Seen: ${note.slice(name.length + 2)}` : 'Not seen yet',
      sentence: '',
    };
  });
  const seen = documents.filter(({ state }) => state === 'CONFIRMED').length;
  if (seen === 0) return null;
  return { documents, sections: [], hints: [], unread: 0, complete: seen === documents.length };
}
