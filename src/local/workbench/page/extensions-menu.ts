import type { MenuEntry } from '../protocol';
import { part } from './part';

/** Fills the Extensions menu with the add-on's entries; `choose` runs one of them. */
export function showMenu(entries: MenuEntry[], choose: (functionName: string) => void): void {
  const heading = document.createElement('p');
  heading.textContent = 'AL-CTO compliance';
  const items = entries.map(({ caption, functionName }) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.role = 'menuitem';
    item.textContent = caption;
    item.addEventListener('click', () => {
      setOpen(false);
      choose(functionName);
    });
    return item;
  });
  part('extensions-menu').replaceChildren(heading, ...items);
}

function setOpen(open: boolean): void {
  part('extensions').setAttribute('aria-expanded', String(open));
  part('extensions-menu').hidden = !open;
  if (open) itemsOf()[0]?.focus();
}

function itemsOf(): HTMLElement[] {
  return [...part('extensions-menu').querySelectorAll<HTMLElement>('button')];
}

function isOpen(): boolean {
  return !part('extensions-menu').hidden;
}

function moveFocus(event: KeyboardEvent): void {
  const items = itemsOf();
  const here = items.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  items[(here + step + items.length) % items.length]?.focus();
}

/** Mouse, keyboard, and a click elsewhere. */
export function connectMenu(): void {
  const opener = part('extensions');
  opener.addEventListener('click', () => setOpen(!isOpen()));
  part('extensions-menu').addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') {
      setOpen(false);
      opener.focus();
    }
    moveFocus(event);
  });
  document.addEventListener('pointerdown', (event) => {
    const inMenu = (event.target as Element).closest?.('.menu');
    if (isOpen() && !inMenu) setOpen(false);
  });
}
