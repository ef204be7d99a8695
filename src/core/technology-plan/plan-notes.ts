import type { Cell } from '../log/cell';
import { DOCUMENT_LABEL, HINT_LABEL, SECTION_LABEL, UNREAD_LABEL } from '../protocol/plan-labels';
import type { PlanItem, PlanReport } from '../report/check-report';

const PARTS = 9;

/**
 * The plan documents as the set-up's rows tell: label, what was found in words, and the policy's sentence.
 * Null where they were never checked. Complete needs every
 * section and the three documents, each found or confirmed by the person.
 */
export function readPlanNotes(rows: Cell[][]): PlanReport | null {
  const of = (start: string): PlanItem[] =>
    rows
      .filter(([label]) => String(label).startsWith(start))
      .map(([label, text, sentence]) => ({
        name: String(label).slice(start.length),
        state: readState(String(text)),
        file: readFile(String(text)),
        text: String(text),
        sentence: String(sentence),
      }));
  const documents = of(DOCUMENT_LABEL);
  const sections = of(SECTION_LABEL);
  const parts = [...documents, ...sections];
  if (!parts[0]) return null;
  const isThere = ({ state }: PlanItem) => state === 'FOUND' || state === 'CONFIRMED';
  return {
    documents,
    sections,
    hints: of(HINT_LABEL),
    unread: Number(rows.find(([label]) => label === UNREAD_LABEL)?.[1] ?? 0) || 0,
    complete: parts.length === PARTS && parts.every(isThere),
  };
}

/** The state is the word the text begins with; other words say nothing for sure. */
function readState(text: string): PlanItem['state'] {
  const [word] = /^(?:FOUND|CHOOSE|LIKELY|WEAK|CONFIRMED)\b/i.exec(text) || ['MISSING'];
  return word.toUpperCase() as PlanItem['state'];
}

/** The first name in quotes of a document that was found. */
function readFile(text: string): string | null {
  return /^found: “([^”]+)”/i.exec(text)?.[1] ?? null;
}
