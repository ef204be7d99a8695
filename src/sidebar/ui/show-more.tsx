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
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      <ul class={name ?? 'cards'}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <button type="button" class="quiet more" onClick={() => setShown(shown + STEP)}>
          Show more ({left} left)
        </button>
      )}
    </>
  );
}
