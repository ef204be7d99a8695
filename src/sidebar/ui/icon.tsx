export type IconName = 'done' | 'going' | 'stop';

const SHAPES: Record<IconName, string> = {
  done: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-1.4 13L4.5 9.9l1.5-1.5 2.6 2.6L14 5.6l1.5 1.5Z',
  going:
    'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 2v5h5a5 5 0 0 0-5-5Z',
  stop: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 5h2v6.5H9Zm0 8h2v2H9Z',
};

/** Decoration beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={SHAPES[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
