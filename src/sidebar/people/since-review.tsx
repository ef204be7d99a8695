import { useEffect, useState } from 'preact/hooks';
import { formatDay } from '../../core/day';
import type { SinceReview as Since } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import { keyOf, nameOf } from '../../core/report/person-key';
import { listSinceReview } from '../bridge';
import { LinkButton } from '../ui/buttons';
import { GoToRow } from '../ui/go-to-row';
import { ShowMore } from '../ui/show-more';
import { countOf, shortened } from '../ui/words';

const FIRST = 10;
const ACTIVITY_LENGTH = 40;

interface Props {
  report: CheckReport;
  onChoose: (key: string) => void;
}

type Part = 'added' | 'edited' | 'complete';

/** "Since Nov 29, 2026: 14 new rows, 3 edited, 2 people now complete", each to open. */
export function SinceReview({ report, onChoose }: Props) {
  const [since, setSince] = useState<Since | null>(null);
  const [part, setPart] = useState<Part | ''>('');
  useEffect(() => {
    // Without an answer nothing is said; the rest of the view stands.
    listSinceReview().then(
      (answer) => answer.ok && setSince(answer.since),
      () => undefined,
    );
  }, []);
  if (!since) return null;
  const words: Record<Part, string> = {
    added: countOf(since.added.length, 'new row'),
    edited: `${since.edited.length} edited`,
    complete: `${countOf(since.complete.length, 'person', 'people')} now complete`,
  };
  const people = report.applicants;
  const places = part && part !== 'complete' ? since[part] : [];
  const isListed = new Set(places.map(({ sheet, row }) => `${sheet} ${row}`));
  const rows = people.flatMap((person) =>
    person.rows
      .filter(({ sheet, row }) => isListed.has(`${sheet} ${row}`))
      .map((row) => ({ ...row, who: nameOf(person, people) })),
  );
  const complete = people.filter(
    (one) => part === 'complete' && since.complete.includes(keyOf(one)),
  );
  return (
    <>
      <p class="parts">
        Since {formatDay(since.day)}:{' '}
        {(Object.keys(words) as Part[]).map((id) => (
          <button
            key={id}
            type="button"
            class="link"
            aria-pressed={part === id}
            onClick={() => setPart(part === id ? '' : id)}
          >
            {words[id]}
          </button>
        ))}
        {since.removed > 0 && <span class="soft">{since.removed} removed</span>}
      </p>
      <ShowMore key={part} items={rows} first={FIRST} class="rest">
        {({ sheet, row, who, activity }) => (
          <li key={`${sheet} ${row}`}>
            <GoToRow
              sheet={sheet}
              row={row}
              label={`${who}: ${shortened(activity, ACTIVITY_LENGTH)}`}
            />
          </li>
        )}
      </ShowMore>
      {complete.map((one) => (
        <LinkButton key={keyOf(one)} onClick={() => onChoose(keyOf(one))}>
          {nameOf(one, people)}
        </LinkButton>
      ))}
    </>
  );
}
