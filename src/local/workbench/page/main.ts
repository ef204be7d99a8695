/** The workbench's page: a spreadsheet that follows Node's, and the add-on's side panel beside it. */
import './page.css';
import type { FileState, FromNode } from '../protocol';
import { showStrip } from './beginner-strip';
import { connectCellError } from './cell-error';
import { Connection } from './connection';
import { ask } from './dialog';
import { connectMenu, showMenu } from './extensions-menu';
import { connectFileActions, offerRevert } from './file-actions';
import { type Grid, openGrid } from './grid';
import { part } from './part';
import { reloadBecause, showWhyReloaded } from './reload';
import {
  connectPanel,
  connectPanelButton,
  expectPanel,
  notifyPanelOfEdit,
  showPanel,
} from './side-panel';
import { connectSkipping } from './skip';
import { showFile, showTrouble, toast } from './top-bar';
import { showWait } from './wait';

type Opened = Extract<FromNode, { kind: 'opened' }>;

const OPEN_PANEL = 'openPanel';

const address = new URL(`socket${location.search}`, location.href);
address.protocol = 'ws:';
const connection = new Connection(address.href, () => {
  showTrouble(
    'The workbench isn’t answering. If you ended it, start it again and open the address it prints: your unsaved work is kept. Trying again…',
  );
});

let shown: { message: Opened; grid: Grid } | undefined;
const opened = new Promise<void>((resolve) => {
  connection.on('opened', (message) => {
    if (shown) void restoreConnection(shown.grid);
    else shown = { message, grid: open(message) };
    resolve();
  });
});
connection.on('reload', ({ reason }) => reloadBecause(reason));
void showWait('Opening…', opened);
connection.connect();

/** Each side may have gone on alone: Node gets what it lacks, then all of its workbook is loaded again. */
async function restoreConnection({ sync }: Grid): Promise<void> {
  showTrouble('');
  sync.sendUnsent();
  // Messages keep their order: with this answer all of them have arrived.
  await connection.errorText('', 0, 0);
  location.reload();
}

function open(message: Opened): Grid {
  showTrouble('');
  const grid = openGrid(message, part('grid'), connection, (isEdit) => {
    showState();
    if (isEdit) notifyPanelOfEdit();
  });
  // For whoever tries things in the browser's console, and for tests.
  Object.assign(window, { univerAPI: grid.api, focusGrid: grid.focus });
  showFile(message.file);
  showStrip(message.file.sample, grid);
  const choose = (functionName: string) => void connection.send({ kind: 'menu', functionName });
  // What is chosen from the menu is meant to be used: the keyboard goes where it opens.
  showMenu(message.menu, (functionName) => {
    expectPanel();
    choose(functionName);
  });
  connectMenu();
  connectPanel(connection, grid.focus);
  connectSkipping(grid.focus);
  connectPanelButton(() => {
    expectPanel();
    choose(OPEN_PANEL);
  });
  connectFileActions(grid, () => readState(message, grid));
  connectCellError(grid, connection);
  grid.onSelect((sheetId, row, column) =>
    connection.send({ kind: 'select', sheetId, row, column }),
  );
  listen(grid);
  choose(OPEN_PANEL);
  showWhyReloaded();
  if (message.isRecovered) void offerRevert(message.file);
  if (message.notes.length > 0) void ask('About this file', message.notes.join('\n'));
  return grid;
}

/** Saved is only what Node has and has written. */
function showState(): void {
  if (!shown) return;
  showFile(readState(shown.message, shown.grid));
}

function readState({ file }: Opened, { sync }: Grid): FileState {
  return { ...file, isUnsaved: file.isUnsaved || sync.isPending };
}

function listen(grid: Grid): void {
  connection.on('file', ({ file }) => {
    if (shown) shown.message.file = file;
    showState();
  });
  connection.on('sidebar', ({ title }) => showPanel(title));
  connection.on('alert', ({ title, message }) => void ask(title, message));
  connection.on('toast', ({ message }) => toast(message));
  connection.on('activate', ({ sheetId, area }) => grid.activate(sheetId, area));
}
