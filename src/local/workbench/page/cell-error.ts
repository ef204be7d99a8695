import type { Connection } from './connection';
import type { Grid } from './grid';
import { part } from './part';

/** Says what a custom function's error means, for the selected cell. */
export function connectCellError(grid: Grid, connection: Connection): void {
  let newest = 0;
  let selected: [string, number, number] | undefined;
  const look = async () => {
    newest += 1;
    const ticket = newest;
    const text = selected ? await connection.errorText(...selected) : null;
    if (ticket !== newest) return;
    part('cell-error').textContent = text ?? '';
    part('cell-error').hidden = !text;
  };
  grid.onSelect((...place) => {
    selected = place;
    void look();
  });
  connection.on('calculated', () => void look());
}
