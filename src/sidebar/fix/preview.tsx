import { ShowMore } from '../ui/show-more';
import { shortened } from '../ui/words';
import type { ChangeLine } from './task';

const FIRST_LINES = 20;

/** Each cell as it is and as it would be. */
export function Preview({ lines }: { lines: ChangeLine[] }) {
  return (
    <ShowMore items={lines} first={FIRST_LINES} class="preview">
      {(line) => (
        <li key={line.place}>
          <span class="soft">{line.place}</span>
          <BeforeAfter {...line} />
        </li>
      )}
    </ShowMore>
  );
}

export function BeforeAfter({ before, after }: ChangeLine) {
  return (
    <>
      {before === '' && <span class="soft">blank</span>}
      {before && <del>{shortened(before)}</del>}
      {before !== undefined && <span aria-hidden="true"> → </span>}
      {after === '' ? <span class="soft">becomes blank</span> : <ins>{shortened(after)}</ins>}
    </>
  );
}
