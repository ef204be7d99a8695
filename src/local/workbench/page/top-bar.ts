import type { FileState } from '../protocol';
import { part } from './part';

const TOAST_MS = 6000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Name, whether it is saved, and what can be done with it. */
export function showFile({ name, canSave, isUnsaved, sample }: FileState): void {
  document.title = `${name} – AL-CTO workbench`;
  part('file-name').textContent = name;
  const kept = isUnsaved ? 'Unsaved' : 'Saved';
  part('file-state').textContent = sample ? 'A copy to try things out' : kept;
  part('save').hidden = !canSave;
  part('download').classList.toggle('primary', !canSave);
}

/** A short message that goes away by itself. */
export function toast(message: string): void {
  part('toast').textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => {
    part('toast').textContent = '';
  }, TOAST_MS);
}

/** A trouble that stays until it is over; an empty one takes it away. */
export function showTrouble(message: string): void {
  part('trouble').textContent = message;
  part('trouble').hidden = message === '';
}
