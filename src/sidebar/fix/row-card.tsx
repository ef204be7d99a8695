import { useContext } from 'preact/hooks';
import type { RowReport } from '../../core/report/check-report';
import { SceneContext } from '../overview/check-context';
import { GoToRow } from '../ui/go-to-row';
import { ShowMore } from '../ui/show-more';
import { countOf, hoursText, shortened } from '../ui/words';
import { GroupActions, RowActions } from './row-actions';
import type { NoteGroup } from './row-groups';

const FIRST_BUTTONS = 6;

const onlyFinding = (row: RowReport, code: string): RowReport => ({
  ...row,
  findings: row.findings.filter((finding) => finding.code === code),
});

/** A row with what was found in it. The sheet is named only where there are several. */
export function RowCard({ row, naming }: { row: RowReport; naming: boolean }) {
  const scene = useContext(SceneContext);
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
      <div class="buttons">
        <RowActions row={row} scene={scene} />
        <GoToRow sheet={row.sheet} row={row.row} />
      </div>
    </>
  );
}

export function NoteCard({ note }: { note: NoteGroup }) {
  const scene = useContext(SceneContext);
  const [only] = note.rows;
  return (
    <>
      <p class="line">
        <span>
          {note.rows.length === 1 ? `Row ${only?.row}` : countOf(note.rows.length, 'row')}
        </span>
      </p>
      <p>{note.message}</p>
      <div class="buttons">
        {only && note.rows.length === 1 && (
          <RowActions row={onlyFinding(only, note.code)} scene={scene} />
        )}
        <GroupActions rows={note.rows} code={note.code} scene={scene} />
      </div>
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
