import { part } from './part';

export interface Choice {
  label: string;
  value: string;
  isPrimary?: boolean;
}

const OK: Choice[] = [{ label: 'OK', value: 'ok', isPrimary: true }];

let last: Promise<unknown> = Promise.resolve();

/** Asks; gives the value of the choice, or "" when it was dismissed. One dialog after the other. */
export function ask(title: string, text: string, choices: Choice[] = OK): Promise<string> {
  const answer = last.then(() => showDialog(title, text, choices));
  last = answer;
  return answer;
}

function showDialog(title: string, text: string, choices: Choice[]): Promise<string> {
  const dialog = part<HTMLDialogElement>('dialog');
  part('dialog-title').textContent = title;
  part('dialog-text').textContent = text;
  dialog.returnValue = '';
  part('dialog-buttons').replaceChildren(...choices.map((choice) => button(dialog, choice)));
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

function button(dialog: HTMLDialogElement, { label, value, isPrimary }: Choice) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.className = isPrimary ? 'primary' : '';
  made.autofocus = isPrimary === true;
  made.addEventListener('click', () => dialog.close(value));
  return made;
}
