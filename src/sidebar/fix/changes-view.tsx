import { useEffect, useState } from 'preact/hooks';
import type { KeptChange } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import { listChanges } from '../bridge';
import { SecondaryButton } from '../ui/buttons';
import { failureWords } from '../ui/failure-words';
import { useChanges } from './change-provider';

/** The latest changes of this spreadsheet, each with its undo; they survive a reload. */
export function ChangesView({ report }: { report: CheckReport }) {
  const { undo } = useChanges();
  const [changes, setChanges] = useState<KeptChange[] | string | null>(null);
  useEffect(() => {
    // A change or an undo is followed by a check, and so by another report.
    if (!report) return;
    listChanges()
      .then((answer) =>
        setChanges(
          answer.ok ? answer.changes : answer.faults.map(({ message }) => message).join(' '),
        ),
      )
      .catch((error: Error) => setChanges(failureWords('read', error.message)));
  }, [report]);
  return (
    <>
      <h2>Changes</h2>
      {changes === null && <p>Reading the list…</p>}
      {typeof changes === 'string' && <p class="problem">{changes}</p>}
      {Array.isArray(changes) && changes.length === 0 && (
        <p>Nothing has been changed from here yet.</p>
      )}
      {Array.isArray(changes) && (
        <ul class="cards">
          {changes.map((change) => (
            <li class="card" key={change.id}>
              <p>
                <b>{change.label}</b>
              </p>
              <p class="soft">{formatMoment(change.at)}</p>
              <SecondaryButton onClick={() => undo(change)}>
                Undo<span class="unseen"> {change.label}</span>
              </SecondaryButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** "Nov 23, 12:05 PM", in the person's own time. */
function formatMoment(at: string): string {
  return new Date(at).toLocaleString('en-US', {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}
