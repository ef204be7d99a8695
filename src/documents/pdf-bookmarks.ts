// The outline entries of a PDF, matched to the lines they lead to.
import type { StyledBlock } from './guess-headings';
import type { Pdf } from './pdf-library';

const MAX_ENTRIES = 2000;

interface Bookmark {
  title: string;
  level: number;
  page: number;
}

type Entry = Awaited<ReturnType<Pdf['getOutline']>>[number];

/** Gives the level of an outline entry to the line with its words, on its page or the next. */
export async function markBookmarks(pdf: Pdf, looked: StyledBlock[]): Promise<void> {
  const lines = new Map<string, StyledBlock[]>();
  for (const one of looked) {
    const key = foldTitle(one.block.text);
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  for (const { title, level, page } of await readBookmarks(pdf)) {
    const line = (lines.get(foldTitle(title)) ?? []).find(
      ({ block }) => block.level === null && !block.isContents && isNear(block.page, page),
    );
    if (line) Object.assign(line.block, { level, by: 'outline' });
  }
}

const isNear = (page: number | null, target: number) => page === target || page === target + 1;

async function readBookmarks(pdf: Pdf): Promise<Bookmark[]> {
  const found: Bookmark[] = [];
  const queue = ((await pdf.getOutline()) ?? []).map((entry: Entry) => ({ entry, level: 1 }));
  for (let next = queue.shift(); next && found.length < MAX_ENTRIES; next = queue.shift()) {
    const { entry, level } = next;
    const page = await findPage(pdf, entry.dest);
    if (page !== null) found.push({ title: entry.title, level: Math.min(6, level), page });
    queue.unshift(...entry.items.map((item: Entry) => ({ entry: item, level: level + 1 })));
  }
  return found;
}

async function findPage(pdf: Pdf, dest: Entry['dest']): Promise<number | null> {
  try {
    const [target] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? [];
    if (typeof target === 'number') return target + 1;
    return target ? (await pdf.getPageIndex(target)) + 1 : null;
  } catch {
    // An entry may lead to a page that is not there.
    return null;
  }
}

const foldTitle = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
