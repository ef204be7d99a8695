// What Google does to the HTML files of a script, as far as it is known: nothing of ours is lost by it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsGoogle } from './render-as-google';

const DIST = join(__dirname, '../../dist');
const PAGES = readdirSync(DIST).filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(join(DIST, name), 'utf8');

test('the model drops what is known to be dropped', () => {
  expect(renderAsGoogle('<script>f(`https://a.b/c`)</script>')).toBe('<script>f(`https:</script>');
  expect(renderAsGoogle('<script>f(`a/*b*/c`)</script>')).toBe('<script>f(`ac`)</script>');
  expect(renderAsGoogle('<script>f("\u0001\u0085")</script>')).toBe('<script>f("")</script>');
  expect(renderAsGoogle('a<!-- b -->c')).toBe('ac');
  expect(renderAsGoogle('<script>f("https://a.b/c")</script>')).toBe(
    '<script>f("https://a.b/c")</script>',
  );
});

test.each(PAGES)('%s comes back as it was sent', (name) => {
  expect(renderAsGoogle(read(name)) === read(name)).toBe(true);
});

test('the parts of the reader are one script again, each under 500 KB', () => {
  const parts = PAGES.filter((name) => name.startsWith('reader-')).sort();
  const texts = parts.map((name) => {
    const html = renderAsGoogle(read(name));
    expect(Buffer.byteLength(html)).toBeLessThan(500_000);
    return JSON.parse(html.slice(html.indexOf('{'), html.lastIndexOf('}') + 1));
  });
  expect(texts.map(({ part, of }) => [part, of])).toEqual(
    texts.map((_, index) => [index + 1, texts.length]),
  );
  const script = readFileSync(join(DIST, '../build/reader/reader.js'), 'utf8');
  expect(texts.map(({ text }) => text).join('') === script).toBe(true);
});
