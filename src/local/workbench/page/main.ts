/** The workbench's page: a spreadsheet that follows Node's, and the add-on's side panel beside it. */
import './page.css';
import type { FromNode } from '../protocol';
import { showStrip } from './beginner-strip';
import { connectCellError } from './cell-error';
import { Connection } from './connection';
import { ask } from './dialog';
import { connectMenu, showMenu } from './extensions-menu';
import { connectFileActions, offerRestore } from './file-actions';
import { type Grid, openGrid } from './grid';
import { part } from './part';
import { connectPanel, connectPanelButton, showPanel } from './side-panel';
import { showFile, showTrouble, toast } from './top-bar';
import { showWait } from './wait';

type Opened = Extract<FromNode, { kind: 'opened' }>;

const OPEN_PANEL = 'openPanel';

const address = new URL(`socket${location.search}`, location.href);
address.protocol = 'ws:';
const connection = new Connection(address.href, () => {
  showTrouble('The workbench does not answer. Trying again… This page keeps your work.');
});

let shown: { message: Opened; grid: Grid } | undefined;
const opened = new Promise<void>((resolve) => {
  connection.on('opened', (message) => {
    if (shown) void comeBack(shown.message, shown.grid, message);
    else shown = { message, grid: open(message) };
    resolve();
  });
});
void showWait('Opening…', opened);
connection.connect();

/** Each side may have gone on alone: Node gets what it lacks, then all of its workbook is loaded again. */
async function comeBack({ file, process }: Opened, grid: Grid, now: Opened): Promise<void> {
  showTrouble('');
  const isSame = process === now.process;
  const hasWork = file.isUnsaved || grid.unsent.length > 0;
  if (!isSame && hasWork && (await offerRestore(file.name, grid))) return;
  if (isSame) await sendUnsent(grid);
  location.reload();
}

async function sendUnsent(grid: Grid): Promise<void> {
  for (const mutation of grid.unsent) connection.send({ kind: 'mutation', mutation });
  // Messages keep their order: with this answer all of them have arrived.
  await connection.errorText('', 0, 0);
}

function open(message: Opened): Grid {
  showTrouble('');
  const grid = openGrid(message.snapshot, part('grid'), connection);
  // For whoever tries things in the browser's console, and for tests.
  Object.assign(window, { univerAPI: grid.api, focusGrid: grid.focus });
  showFile(message.file);
  showStrip(message.file.isSample, grid);
  const choose = (functionName: string) => void connection.send({ kind: 'menu', functionName });
  showMenu(message.menu, choose);
  connectMenu();
  connectPanel(connection, grid.focus);
  connectPanelButton(() => choose(OPEN_PANEL));
  connectFileActions();
  connectCellError(grid, connection);
  grid.onSelect((sheetId, row, column) =>
    connection.send({ kind: 'select', sheetId, row, column }),
  );
  listen(grid);
  choose(OPEN_PANEL);
  if (message.notes.length > 0) void ask('About this file', message.notes.join('\n'));
  return grid;
}

function listen(grid: Grid): void {
  connection.on('file', ({ file }) => {
    if (shown) shown.message.file = file;
    showFile(file);
  });
  connection.on('sidebar', ({ title }) => showPanel(title));
  connection.on('alert', ({ title, message }) => void ask(title, message));
  connection.on('toast', ({ message }) => toast(message));
  connection.on('activate', ({ sheetId, area }) => grid.activate(sheetId, area));
}
