import { useState } from 'preact/hooks';
import type { ApplicantReport, CheckReport, RowReport } from '../../core/report/check-report';
import { shortReason } from '../../core/report/short-reasons';
import { LinkButton } from '../ui/buttons';
import { GoToRow, useGoToRow } from '../ui/go-to-row';
import { ShowMore } from '../ui/show-more';
import { countOf, hoursText, rowName, shortened, upperFirst, withoutRow } from '../ui/words';
import { MissingColumns } from './missing-columns';
import type { Ask } from './questions';
import { QueueCard } from './queue-card';
import { groupRows, keyOfRow, type NoteGroup, rowsOf, sumHours } from './row-groups';
import { SafeFixes } from './safe-fixes';
import { SimilarNames } from './similar-names';

const FIRST_ROWS = 3;
const FIRST_LINKS = 6;
const ACTIVITY_LENGTH = 50;

interface Props {
  report: CheckReport;
  applicant: ApplicantReport | undefined;
}

/** The rows: what is fixed at once, what is asked one row at a time, and what only has to be known. */
export function FixView({ report, applicant }: Props) {
  const { queue, ...others } = groupRows(applicant, report);
  const waiting = sumHours(queue.filter(({ status }) => status === 'HELD'));
  return (
    <>
      <header class="line">
        <h2>
          {queue.length === 0
            ? 'No row needs you'
            : `${countOf(queue.length, 'row needs', 'rows need')} you`}
        </h2>
        {waiting > 0 && <span class="soft">{hoursText(waiting)} waiting</span>}
      </header>
      <MissingColumns report={report} />
      <SimilarNames report={report} />
      <SafeFixes report={report} rows={rowsOf(applicant, report)} />
      <Queue report={report} queue={queue} />
      <Notes report={report} notes={others.notes} />
      <Folded report={report} title="planned" rows={others.planned} />
      <Folded report={report} title="outside your cycle" rows={others.outside} />
      <Folded report={report} title="left out or refused" rows={others.leftOut} />
      <Folded report={report} title="counted as you confirmed" rows={others.confirmed} />
      <Skipped report={report} />
    </>
  );
}

interface QueueProps {
  report: CheckReport;
  queue: RowReport[];
  ask?: Ask;
  /** Whose row it is, where the queue is of several people. */
  whoOf?: (row: RowReport) => string;
}

/** One row at a time, worst first. */
export function Queue({ report, queue, ask, whoOf }: QueueProps) {
  const goToRow = useGoToRow();
  const [current, setCurrent] = useState('');
  const [skipped, setSkipped] = useState<string[]>([]);
  // From the first step on, the sheet goes along and the field has the focus.
  const [hasMoved, setHasMoved] = useState(false);
  const ordered = [
    ...queue.filter((row) => !skipped.includes(keyOfRow(row))),
    ...queue.filter((row) => skipped.includes(keyOfRow(row))),
  ];
  const found = ordered.findIndex((row) => keyOfRow(row) === current);
  const at = Math.max(0, found);
  const row = ordered[at];
  if (!row) return null;
  const show = (next: RowReport | undefined) => {
    setHasMoved(true);
    setCurrent(next ? keyOfRow(next) : '');
    if (next) goToRow(next.sheet, next.row);
  };
  const next = ordered[at + 1] ?? ordered[0];
  const rest = ordered.filter((each) => each !== row);
  return (
    <section aria-label="Rows to decide">
      <QueueCard
        key={keyOfRow(row)}
        report={report}
        row={row}
        queue={queue}
        ask={ask}
        who={whoOf?.(row)}
        position={`${at + 1} of ${ordered.length}`}
        saveLabel={rest.length > 0 ? 'Save and next' : 'Save'}
        isFocused={hasMoved}
        onSaved={() => show(next)}
        onSkip={
          rest.length > 0
            ? () => {
                setSkipped([...skipped.filter((key) => key !== keyOfRow(row)), keyOfRow(row)]);
                show(next);
              }
            : undefined
        }
      />
      <ShowMore items={rest} first={FIRST_ROWS} class="rest">
        {(each) => (
          <li key={keyOfRow(each)}>
            <button type="button" class="row-button" onClick={() => show(each)}>
              <span class="line">
                <b>{whoOf?.(each) ?? rowName(each, report.logs.length > 1)}</b>
                <span class={each.status === 'REJECTED' ? 'chip no' : 'chip need'}>
                  {upperFirst(shortReason(each))}
                </span>
              </span>
              <span class="soft">
                {shortened(each.activity, ACTIVITY_LENGTH)}
                {each.hours !== null && ` · ${hoursText(each.hours)}`}
              </span>
            </button>
          </li>
        )}
      </ShowMore>
    </section>
  );
}

function Notes({ report, notes }: { report: CheckReport; notes: NoteGroup[] }) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{countOf(notes.length, 'note that changes', 'notes that change')} nothing</summary>
      <ShowMore items={notes}>
        {({ message, rows }) => (
          <li class="card" key={`${message} ${rows[0]?.row}`}>
            <p>{withoutRow(message)}</p>
            <RowLinks report={report} rows={rows} />
          </li>
        )}
      </ShowMore>
    </details>
  );
}

function RowLinks({ report, rows }: { report: CheckReport; rows: RowReport[] }) {
  return (
    <ShowMore items={rows} first={FIRST_LINKS} class="buttons">
      {(row) => (
        <li key={keyOfRow(row)}>
          <GoToRow sheet={row.sheet} row={row.row} label={rowName(row, report.logs.length > 1)} />
        </li>
      )}
    </ShowMore>
  );
}

function Folded({
  report,
  title,
  rows,
}: {
  report: CheckReport;
  title: string;
  rows: RowReport[];
}) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {countOf(rows.length, 'row')} {title}
      </summary>
      <ShowMore items={rows}>
        {(row) => (
          <li class="card" key={keyOfRow(row)}>
            <p class="line">
              <b>{rowName(row, report.logs.length > 1)}</b>
              {row.hours !== null && <span>{hoursText(row.hours)}</span>}
            </p>
            <p class="soft">{shortened(row.activity)}</p>
            {row.findings.map(({ code, message, reviewer }) => (
              <p key={`${code} ${message}`}>
                {withoutRow(message)}
                {reviewer && ` (reviewer ${reviewer})`}
              </p>
            ))}
            <GoToRow sheet={row.sheet} row={row.row} />
          </li>
        )}
      </ShowMore>
    </details>
  );
}

const REASONS: Record<string, string> = {
  TOTAL_ROW: 'total',
  HEADER_ROW: 'headings',
  TITLE_ROW: 'title',
  NOTE_ROW: 'note',
  EXAMPLE_ROW: 'example',
};

/** Rows of the sheets that are no log rows, and why. */
function Skipped({ report }: { report: CheckReport }) {
  const all = report.logs.flatMap(({ sheet, passedOver }) =>
    passedOver.map((each) => ({ ...each, sheet })),
  );
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="small">
      <summary>About this log</summary>
      {report.logs.flatMap((log) =>
        log.findings
          .filter(({ code }) => code !== 'COLUMN_MISSING' && code !== 'APPLICANT_SIMILAR')
          .map(({ message }) => <p key={`${log.sheet} ${message}`}>{message}</p>),
      )}
      {all.length > 0 && (
        <p>
          Skipped{' '}
          {(isOpen ? all : all.slice(0, FIRST_LINKS))
            .map(
              ({ sheet, row, reason }) =>
                `${rowName({ sheet, row }, report.logs.length > 1).replace(/^Row/, 'row')} (${REASONS[reason] ?? 'no log row'})`,
            )
            .join(', ')}
          .
          {all.length > FIRST_LINKS && !isOpen && (
            <LinkButton onClick={() => setIsOpen(true)}>Show all {all.length}</LinkButton>
          )}
        </p>
      )}
      <p>Hidden and filtered rows count like any other row.</p>
    </details>
  );
}
