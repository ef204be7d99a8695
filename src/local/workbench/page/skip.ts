/** By keyboard between sheet and panel: F6, and links that show when they are reached. */
import { part } from './part';
import { focusPanel } from './side-panel';

export function connectSkipping(focusGrid: () => void): void {
  for (const id of ['skip-to-sheet', 'back-to-sheet']) follow(id, focusGrid);
  follow('skip-to-panel', focusPanel);
  document.addEventListener(
    'keydown',
    (event) => skip(event, focusGrid),
    /* before the grid */ true,
  );
}

function follow(id: string, go: () => void): void {
  part(id).addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
}

/** From the sheet to the panel, from elsewhere to the sheet; within the panel its own script hears the key. */
function skip(event: KeyboardEvent, focusGrid: () => void): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  if (document.activeElement?.closest('#grid') || document.activeElement === document.body)
    focusPanel();
  else focusGrid();
}
