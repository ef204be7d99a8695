import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';

const STEP = 100;

interface Props<Item> {
  items: Item[];
  first?: number;
  class?: string;
  children: (item: Item) => ComponentChild;
}

/** A list that draws its first items only: a long log would freeze the panel. */
export function ShowMore<Item>({ items, first = STEP, class: name, children }: Props<Item>) {
  const [wanted, setWanted] = useState(first);
  // The last one takes no more room than a button that would show it.
  const shown = items.length - wanted === 1 ? items.length : wanted;
  const left = items.length - shown;
  return (
    <>
      <ul class={name ?? 'cards'}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <button type="button" class="quiet more" onClick={() => setWanted(shown + STEP)}>
          Show more ({left} left)
        </button>
      )}
    </>
  );
}
