import type { Wait } from '../overview/use-check';

/** Shown while a first check runs; a repeated one leaves the old result in sight. */
export function Waiting({ wait }: { wait: Wait }) {
  const seen = wait === 'spinner' || wait === 'words';
  return (
    <div class="waiting">
      {seen && <span class="spinner" aria-hidden="true" />}
      <p>{wait === 'words' ? 'Reading your log…' : ''}</p>
    </div>
  );
}
