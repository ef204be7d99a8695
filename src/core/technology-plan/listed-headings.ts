import { fold } from '../text';
import type { Block } from './outline';
import { readHeading } from './read-heading';

const MIN_LISTED = 3;

/**
 * Indexes of headings that are only listed: three or more of one level that name sections with nothing between
 * them, the last one included. Lines of a table of contents count into the list they stand in; a heading that
 * repeats a line of the list, or is set as a heading where the lines are not, begins the text.
 */
export function findListed(
  blocks: Block[],
  isHeading: (block: Block) => boolean,
  namesSection: (text: string) => boolean,
): Set<number> {
  const listed = new Set<number>();
  let run: number[] = [];
  let names = new Set<string>();
  const close = () => {
    if (isList(run.map((index) => blocks[index]))) for (const index of run) listed.add(index);
    run = [];
    names = new Set();
  };
  blocks.forEach((block, index) => {
    if (fold(block.text) === '') return;
    const name = readHeading(block.text).words.join(' ');
    const isMember =
      (block.isContents || (isHeading(block) && block.level !== 0)) && namesSection(block.text);
    const last = blocks[run[run.length - 1]];
    if (!isMember || names.has(name) || (last?.isContents && isSet(block))) close();
    if (!isMember) return;
    run.push(index);
    names.add(name);
  });
  close();
  return listed;
}

const isSet = ({ by }: Block) => by === 'style' || by === 'outline' || by === 'size';

/** Contents lines have no level. */
function isList(run: Block[]): boolean {
  const level = run.find((block) => !block.isContents)?.level ?? null;
  const counts = new Map<number | null, number>();
  for (const block of run) {
    const key = block.isContents ? level : block.level;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= MIN_LISTED;
}
