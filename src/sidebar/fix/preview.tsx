import { ShowMore } from '../ui/show-more';
import { shortened } from '../ui/words';
import type { Plan } from './task';

const FIRST_LINES = 20;

/** Each cell as it is and as it would be. */
export function Preview({ plan }: { plan: Plan }) {
  return (
    <ShowMore items={plan.lines} first={FIRST_LINES} class="preview">
      {({ place, before, after }) => (
        <li key={place}>
          <span class="soft">{place}</span>
          {before === '' && <span class="soft">blank</span>}
          {before && <del>{shortened(before)}</del>}
          {after === '' ? <span class="soft">becomes blank</span> : <ins>{shortened(after)}</ins>}
        </li>
      )}
    </ShowMore>
  );
}
