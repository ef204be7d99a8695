import type { RowReport } from '../core/report/check-report';
import { GoToRow } from './go-to-row';
import type { NoteGroup } from './row-groups';
import { ShowMore } from './show-more';
import { countOf, hoursText, shortened } from './words';

const FIRST_BUTTONS = 6;

/** A row with what was found in it. The sheet is named only where there are several. */
export function RowCard({ row, naming }: { row: RowReport; naming: boolean }) {
  return (
    <>
      <p class="line">
        <span>{naming ? `“${row.sheet}”, row ${row.row}` : `Row ${row.row}`}</span>
        {row.hours !== null && <span>{hoursText(row.hours)}</span>}
      </p>
      {row.activity && <p class="activity">{shortened(row.activity)}</p>}
      {row.findings.map((finding) => (
        <p key={`${finding.code} ${finding.message}`}>{finding.message}</p>
      ))}
      <GoToRow sheet={row.sheet} row={row.row} />
    </>
  );
}

export function NoteCard({ note }: { note: NoteGroup }) {
  const [only] = note.rows;
  return (
    <>
      <p class="line">
        <span>
          {note.rows.length === 1 ? `Row ${only?.row}` : countOf(note.rows.length, 'row')}
        </span>
      </p>
      <p>{note.message}</p>
      <ShowMore items={note.rows} first={FIRST_BUTTONS} class="buttons">
        {(row) => (
          <li key={`${row.sheet} ${row.row}`}>
            <GoToRow
              sheet={row.sheet}
              row={row.row}
              label={note.rows.length === 1 ? undefined : `Row ${row.row}`}
            />
          </li>
        )}
      </ShowMore>
    </>
  );
}
