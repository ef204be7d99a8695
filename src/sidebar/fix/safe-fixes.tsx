import { useState } from 'preact/hooks';
import type { CheckReport, RowReport } from '../../core/report/check-report';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { usePanel } from '../ui/panel-context';
import { readOnce } from '../ui/read-once';
import { failureText } from '../ui/read-or-fail';
import { countOf } from '../ui/words';
import { useChanges } from './change-provider';
import { changeSafely, listSafeFixes } from './fixes';
import { BeforeAfter, Preview } from './preview';
import type { ChangeLine, ChangeSet } from './task';

interface Props {
  report: CheckReport;
  rows: RowReport[];
}

/** Everything that changes nothing about what counts, fixed at once after a short preview by kind. */
export function SafeFixes({ report, rows }: Props) {
  const { context } = usePanel();
  const { apply } = useChanges();
  const [shown, setShown] = useState<{ of: CheckReport; change: ChangeSet } | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const found = listSafeFixes(rows);
  if (found.length === 0) return null;
  const change = shown?.of === report ? shown.change : null;
  const label = countOf(found.length, 'small thing');

  const preview = async () => {
    const made: ChangeSet = { edits: [], lines: [] };
    for (const sheet of new Set(found.map(({ row }) => row.sheet))) {
      const own = found.filter(({ row }) => row.sheet === sheet);
      const part = changeSafely(await readOnce(report, sheet), own, context);
      if (typeof part === 'string') return setProblem(part);
      made.edits.push(...part.edits);
      made.lines.push(...part.lines);
    }
    setProblem('');
    setShown({ of: report, change: made });
  };
  const save = async () => {
    if (!change || isBusy) return;
    setIsBusy(true);
    setProblem((await apply(change, `Fixed ${label}`)) ?? '');
    setIsBusy(false);
  };
  return (
    <section class="card next" aria-labelledby="safe-fixes">
      <h3 id="safe-fixes">Fix {label} at once</h3>
      <p>Text dates, “2 hrs”, spellings. Nothing about what counts changes.</p>
      {change && <Kinds lines={change.lines} />}
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="buttons">
        {change ? (
          <>
            <PrimaryButton onClick={save} isBusy={isBusy}>
              {isBusy ? 'Saving…' : `Fix ${found.length}`}
            </PrimaryButton>
            <SecondaryButton onClick={() => setShown(null)}>Cancel</SecondaryButton>
          </>
        ) : (
          <SecondaryButton
            onClick={() => {
              preview().catch((error: Error) => setProblem(failureText('read', error)));
            }}
          >
            Preview {countOf(found.length, 'change')}
          </SecondaryButton>
        )}
      </div>
    </section>
  );
}

/** A line a kind with its first change; the rest on a click. */
function Kinds({ lines }: { lines: ChangeLine[] }) {
  const byKind = new Map<string, ChangeLine[]>();
  for (const line of lines) {
    const kind = line.kind ?? '';
    byKind.set(kind, [...(byKind.get(kind) ?? []), line]);
  }
  return (
    <>
      {[...byKind].map(([kind, own]) => (
        <details key={kind} class="kind">
          <summary>
            {kind}: {own.length}
            {own[0] && (
              <span class="example">
                <BeforeAfter {...own[0]} />
              </span>
            )}
          </summary>
          <Preview lines={own} />
        </details>
      ))}
    </>
  );
}
