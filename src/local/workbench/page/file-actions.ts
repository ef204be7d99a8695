/** Open, drop, save, close. */
import type { FileState, OpenAnswer, SaveAnswer } from '../protocol';
import { ask } from './dialog';
import { askFolder } from './folder-dialog';
import type { Grid } from './grid';
import { onClick, part } from './part';
import { toast } from './top-bar';
import { showWait } from './wait';

const LIMIT_MB = 20;
const NO_ANSWER = { fault: 'The workbench isn’t answering. Try again in a moment.' };

async function post<T>(path: string, body?: BodyInit): Promise<T> {
  const response = await fetch(path, { method: 'POST', body });
  return (await response.json()) as T;
}

async function openFile(file: File): Promise<void> {
  if (file.size > LIMIT_MB * 1024 * 1024) {
    await ask('This file is too big', `Files up to ${LIMIT_MB} MB can be opened.`);
    return;
  }
  const path = `open?name=${encodeURIComponent(file.name)}`;
  const answer = await showWait(`Opening ${file.name}…`, post<OpenAnswer>(path, file)).catch(
    (): OpenAnswer => NO_ANSWER,
  );
  if ('fault' in answer) await ask('This file could not be opened', answer.fault);
  else location.search = `?file=${answer.file}`;
}

/** A log as people really keep it, to try things on. */
export async function openMessyLog(): Promise<void> {
  const answer = await post<OpenAnswer>('messy-log').catch((): OpenAnswer => NO_ANSWER);
  if ('fault' in answer) await ask('This log could not be opened', answer.fault);
  else location.search = `?file=${answer.file}`;
}

/** Work that an earlier workbench left unsaved is here again; the person may let go of it. */
export async function offerRevert({ name, canSave }: FileState): Promise<void> {
  const text = `You had unsaved work in ${name} when the workbench ended. It is here again, not saved yet.`;
  const keep = { label: 'Keep my work', value: '', isPrimary: true };
  const revert = { label: 'Go back to the saved file', value: 'revert' };
  const choice = await ask('Your unsaved work', text, canSave ? [revert, keep] : [keep]);
  if (choice !== 'revert') return;
  const answer = await post<{ fault?: string }>(`revert${location.search}`).catch(() => NO_ANSWER);
  if (answer.fault) await ask('Not done', answer.fault);
}

async function saveAndReturn(grid: Grid): Promise<void> {
  await save('');
  // Typing goes on in the cells, also after a click.
  grid.focus();
}

async function save(query: string): Promise<void> {
  const path = `save${location.search}${location.search ? '&' : '?'}${query}`;
  const answer = await showWait('Saving…', post<SaveAnswer>(path)).catch(
    (): SaveAnswer => ({
      fault: 'The workbench isn’t answering. Your work is not lost; try again.',
    }),
  );
  if ('saved' in answer) toast(`Saved to ${answer.saved}`);
  if ('fault' in answer) await ask('Not saved', answer.fault);
  if ('question' in answer) await confirmSave(answer.question, answer.sure, answer.isDanger);
}

async function confirmSave(question: string, sure: string, isDanger: boolean): Promise<void> {
  const title = isDanger ? 'The file changed in the meantime' : 'Replace the file?';
  const replace = { label: 'Replace it', value: 'replace', isPrimary: !isDanger };
  const cancel = { label: 'Cancel', value: '', isPrimary: isDanger };
  const choice = await ask(title, question, [cancel, replace]);
  if (choice === 'replace') await save(`sure=${encodeURIComponent(sure)}`);
}

/** Closes the copy this page shows; asks first where something of it would be lost. */
async function closeFile({ name, isUnsaved, sample }: FileState): Promise<void> {
  const choice = isUnsaved && !sample ? await askToClose(name) : 'discard';
  if (choice === '') return;
  const keep = choice === 'keep' ? '&keep' : '';
  // The page goes on when it hears that the file is closed.
  const answer = await post<{ fault?: string }>(`close${location.search}${keep}`).catch(
    () => NO_ANSWER,
  );
  if (answer.fault) await ask('Not closed', answer.fault);
}

function askToClose(name: string): Promise<string> {
  const text = `Your work in ${name} is in no file on your disk. Keep it for the next start, or discard it. To have it as a file, cancel and download it.`;
  return ask('Close this file?', text, [
    { label: 'Cancel', value: '' },
    { label: 'Discard', value: 'discard' },
    { label: 'Keep for next start', value: 'keep', isPrimary: true },
  ]);
}

async function choosePlanFolder(): Promise<void> {
  const path = await askFolder();
  if (path === '') return;
  const answer = await post<{ folder: string } | { fault: string }>(
    `plan-folder${location.search}`,
    path,
  ).catch(() => NO_ANSWER);
  if ('fault' in answer) await ask('This folder cannot be used', answer.fault);
  else toast(`Plan folder: ${answer.folder}. Now check it in the panel.`);
}

/** Wires the buttons and drag and drop; `readState` gives how the file stands now. */
export function connectFileActions(grid: Grid, readState: () => FileState): void {
  const input = part<HTMLInputElement>('file-input');
  part<HTMLAnchorElement>('download').href = `download${location.search}`;
  onClick('open-file', () => input.click());
  // The file the workbench was started with is the one that closing leads back to.
  part('close-file').hidden = !new URLSearchParams(location.search).get('file');
  onClick('close-file', () => void closeFile(readState()));
  onClick('save', () => void saveAndReturn(grid));
  onClick('plan-folder', () => void choosePlanFolder());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) void openFile(file);
  });
  document.addEventListener('keydown', saveByKey, /* before the grid */ true);
  connectDrop();
}

/** Ctrl+S, or Cmd+S: saves, or downloads where there is no file to save to. */
function saveByKey(event: KeyboardEvent): void {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  part(part('save').hidden ? 'download' : 'save').click();
}

function connectDrop(): void {
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const setShown = (shown: boolean) => {
    part('drop').hidden = !shown;
  };
  window.addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    setShown(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) setShown(false);
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    setShown(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void openFile(file);
  });
}
