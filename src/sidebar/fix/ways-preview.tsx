import type { SheetReading } from '../../core/protocol/messages';
import { BeforeAfter } from './preview';
import type { Question } from './questions';
import type { Filled } from './task';

interface Props {
  ways: Question['ways'];
  sheet: SheetReading;
  answers: Filled;
}

/** What a click on each way would write, before it is clicked. */
export function WaysPreview({ ways, sheet, answers }: Props) {
  const made = ways.flatMap(({ label, change }) => {
    const result = change(sheet, answers);
    const line = typeof result === 'string' ? undefined : result.lines.at(-1);
    return line ? [{ label, line }] : [];
  });
  if (made.length === 0) return null;
  return (
    <ul class="preview">
      {made.map(({ label, line }) => (
        <li key={label}>
          <span class="soft">
            “{label}” writes into {line.place}
          </span>
          <BeforeAfter {...line} />
        </li>
      ))}
    </ul>
  );
}
