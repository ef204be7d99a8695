/** A part of index.html by its id; a missing one is a defect. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found as T;
}

/** Calls when a button is clicked. */
export function onClick(id: string, act: () => void): void {
  part(id).addEventListener('click', act);
}
