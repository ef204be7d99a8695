// Cuts a web page into texts and tags, from left to right and without going back.

export interface TagHandler {
  /** Text between two tags, as written. */
  text(raw: string): void;
  /** A tag by its name in lower case, and the whole of it. */
  open(name: string, raw: string): void;
  close(name: string): void;
}

/** What stands in these is no text of the page. */
const LEFT_OUT = new Set(
  'head script style template svg noscript select button object iframe textarea'.split(' '),
);
const MAX_NAME = 24;

export function readTags(html: string, handler: TagHandler): void {
  // Only A to Z, as other letters may change their length.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const after = (mark: string, from: number) => {
    const at = lower.indexOf(mark, from);
    return at < 0 ? html.length : at + mark.length;
  };
  let at = 0;
  while (at < html.length) {
    const from = html.indexOf('<', at);
    handler.text(html.slice(at, from < 0 ? html.length : from));
    if (from < 0) return;
    const start = lower.slice(from, from + MAX_NAME);
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z\d]*)/.exec(start) ?? [];
    if (name) {
      const end = after('>', from);
      if (slash) handler.close(name);
      else if (!LEFT_OUT.has(name)) handler.open(name, html.slice(from, end));
      at = !slash && LEFT_OUT.has(name) ? after('>', after(`</${name}`, end)) : end;
    } else if (/^<[!?/]/.test(start)) {
      at = after(start.startsWith('<!--') ? '-->' : '>', from);
    } else {
      handler.text('<');
      at = from + 1;
    }
  }
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  eacute: 'é',
};

/** The entities that word processors write; others stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, dec, hex, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = dec ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
