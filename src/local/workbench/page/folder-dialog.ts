/** Chooses a folder of this computer by clicking through folders. */
import type { FolderListing } from '../protocol';
import { ask } from './dialog';
import { part } from './part';

const CHOICES = [
  { label: 'Cancel', value: '' },
  { label: 'Use this folder', value: 'use', isPrimary: true },
];
const TEXT =
  'The folder on this computer with your plan, presentation and signature sheets. It takes the place of your Drive folder; nothing in it is changed.';

/** The path of the folder; '' when the dialog was dismissed. */
export async function askFolder(): Promise<string> {
  const list = part('dialog-list');
  const input = part<HTMLInputElement>('dialog-input');
  for (const each of [list, input]) each.hidden = false;
  input.onchange = () => void show(input.value.trim());
  await show('');
  const choice = await ask('Plan folder', TEXT, CHOICES);
  for (const each of [list, input]) each.hidden = true;
  return choice === 'use' ? input.value.trim() : '';
}

/** The folders in a folder, the home folder for ''. */
async function show(folder: string): Promise<void> {
  const query = folder === '' ? '' : `?path=${encodeURIComponent(folder)}`;
  const answer = await fetch(`folders${query}`)
    .then((response) => response.json() as Promise<FolderListing | { fault: string }>)
    .catch(() => ({ fault: 'The workbench isn’t answering. Try again in a moment.' }));
  if ('fault' in answer) return showLines([line(answer.fault)]);
  part<HTMLInputElement>('dialog-input').value = answer.path;
  const { parent, documents } = answer;
  const count = documents === 1 ? '1 document' : `${documents} documents`;
  showLines([
    ...(parent === null ? [] : [button('↑ Up one folder', parent)]),
    ...answer.folders.map(({ name, path }) => button(name, path)),
    line(`${count} in this folder`),
  ]);
}

function showLines(lines: HTMLElement[]): void {
  part('dialog-list').replaceChildren(...lines);
}

function button(label: string, folder: string): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', async () => {
    await show(folder);
    part('dialog-list').querySelector('button')?.focus();
  });
  return made;
}

function line(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
