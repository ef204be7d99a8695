// What a reviewer is asked about a row: to accept, refuse or return it, never to fill in an applicant's own cells.
import type { SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { describeAsked } from '../../core/report/person-message';
import { withoutRow } from '../ui/words';
import { type DecisionName, decide, waysOf } from './decisions';
import type { AskContext, Found } from './fixes';
import { openFindings, type Question } from './questions';
import { knownReviewer } from './reviewer';
import type { Field, Filled } from './task';

/** Each way with the letter that chooses it. */
const LABELS: Partial<Record<DecisionName, [label: string, key: string]>> = {
  excludesMeals: ['Accept', 'a'],
  isCorrect: ['Accept', 'a'],
  isSeparate: ['Accept', 'a'],
  acceptedLate: ['Accept late', 'a'],
  replaces: ['Use the newer', 'n'],
  replacedBy: ['Keep the older', 'o'],
  refused: ['Refuse', 'r'],
  returned: ['Return to applicant', 't'],
};

export function askReviewer(row: RowReport, context: AskContext): Question {
  const found = openFindings(row).map((finding): Found => {
    return { row, finding, other: context.findRow(finding.other) };
  });
  const offered = found.flatMap((each) => waysOf(each, context).map((way) => ({ each, ...way })));
  const ways = [
    ...offered.map(({ each, decision }) => ({ decision, about: each })),
    ...(['refused', 'returned'] as const).map((decision) => ({ decision, about: { row } })),
  ];
  return {
    messages: found.map(({ finding }) => withoutRow(finding.message)),
    text: '',
    fields: [...nameField(), reasonField(row)],
    canWorkOutHours: false,
    save: null,
    ways: ways.flatMap(({ decision, about }) => {
      const [label, key] = LABELS[decision] ?? [];
      if (!label) return [];
      const change = (reading: SheetReading, filled: Filled) =>
        (filled.reviewer ?? knownReviewer())
          ? decide(reading, filled, [about], decision, context)
          : NAME_FIRST;
      return [{ label: `${label} (${key?.toUpperCase()})`, key, change }];
    }),
    leaveOut: null,
  };
}

export const NAME_FIRST = 'Enter your name first. It goes with each decision.';

/** Asked once, and kept while the panel is open. */
export const nameField = (): Field[] =>
  knownReviewer() ? [] : [{ name: 'reviewer', label: 'Your name, as reviewer', kind: 'text' }];

const reasonField = ({ findings }: RowReport): Field => ({
  name: 'reason',
  label: 'Reason, for the applicant',
  kind: 'text',
  value: findings.map(describeAsked).find(Boolean) ?? '',
});
