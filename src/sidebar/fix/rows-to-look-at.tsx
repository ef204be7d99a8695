import { useContext } from 'preact/hooks';
import type { RowReport } from '../../core/report/check-report';
import { SceneContext } from '../overview/check-context';
import { GoToRow } from '../ui/go-to-row';
import { ShowMore } from '../ui/show-more';
import { countOf, hoursText } from '../ui/words';
import { GroupActions } from './row-actions';
import { NoteCard, RowCard } from './row-card';
import { type RowGroups, sumHours } from './row-groups';

const FIRST_BUTTONS = 6;

interface GroupProps {
  title: string;
  tone: string;
  rows: RowReport[];
  naming: boolean;
}

const codesOf = (rows: RowReport[]) => [
  ...new Set(rows.flatMap(({ findings }) => findings.map(({ code }) => code))),
];

function Group({ title, tone, rows, naming }: GroupProps) {
  const scene = useContext(SceneContext);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>
        <span class={`tag ${tone}`}>{title}</span> {countOf(rows.length, 'row')} ·{' '}
        {hoursText(sumHours(rows))}
      </h3>
      <p class="buttons">
        {codesOf(rows).map((code) => (
          <GroupActions key={code} rows={rows} code={code} scene={scene} />
        ))}
      </p>
      <ShowMore items={rows}>
        {(row) => (
          <li class={`card ${tone}`} key={`${row.sheet} ${row.row}`}>
            <RowCard row={row} naming={naming} />
          </li>
        )}
      </ShowMore>
    </>
  );
}

function confirmedText(rows: RowReport[]): string {
  const [which, verb] = rows.length === 1 ? ['Row', 'counts'] : ['Rows', 'count'];
  return `${which} ${rows.map(sayConfirmed).join(', ')} ${verb} as confirmed.`;
}

function sayConfirmed({ row, findings }: RowReport): string {
  const reviewer = findings.find((one) => one.reviewer)?.reviewer;
  return reviewer ? `${row} (reviewer ${reviewer})` : `${row}`;
}

function outsideText({ before, after }: RowGroups): string {
  const parts = [];
  if (before.length > 0) parts.push(`${before.length} before it`);
  if (after.length > 0) parts.push(`${after.length} after it`);
  const count = before.length + after.length;
  const verb = count === 1 ? 'is' : 'are';
  return `${countOf(count, 'row')} ${verb} outside your cycle (${parts.join(', ')}) and not counted.`;
}

export function RowsToLookAt({ groups, naming }: { groups: RowGroups; naming: boolean }) {
  const { held, rejected, notes, confirmed } = groups;
  const outside = [...groups.before, ...groups.after];
  if (!held[0] && !rejected[0] && !notes[0] && !confirmed[0] && !outside[0]) return null;
  return (
    <section>
      <h2>Rows to look at</h2>
      <Group title="Needs you" tone="wait" rows={held} naming={naming} />
      <Group title="Not counted" tone="no" rows={rejected} naming={naming} />
      {notes.length > 0 && (
        <h3>
          <span class="tag">Note</span> counts, but have a look
        </h3>
      )}
      <ShowMore items={notes}>
        {(note) => (
          <li class="card" key={`${note.message} ${note.rows[0]?.row}`}>
            <NoteCard note={note} />
          </li>
        )}
      </ShowMore>
      {confirmed.length > 0 && <p class="soft">{confirmedText(confirmed)}</p>}
      {outside[0] && <p class="soft">{outsideText(groups)}</p>}
      <ShowMore items={outside} first={FIRST_BUTTONS} class="buttons">
        {({ sheet, row }) => (
          <li key={`${sheet} ${row}`}>
            <GoToRow sheet={sheet} row={row} />
          </li>
        )}
      </ShowMore>
    </section>
  );
}

export function Planned({ rows, naming }: { rows: RowReport[]; naming: boolean }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Planned</h2>
      <p class="aside">
        {countOf(rows.length, 'row')} · {hoursText(sumHours(rows))}
      </p>
      <ShowMore items={rows}>
        {(row) => (
          <li class="card" key={`${row.sheet} ${row.row}`}>
            <RowCard row={row} naming={naming} />
          </li>
        )}
      </ShowMore>
    </section>
  );
}
