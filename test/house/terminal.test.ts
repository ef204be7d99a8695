// One file of the local host writes to the terminal, and it cleans what it writes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCAL = join(__dirname, '../../src/local');
const WRITER = 'cli/terminal.ts';
/** Runs in the browser, whose console is no terminal. */
const IN_BROWSER = /^workbench\/page\//;
const WRITES =
  /\bconsole\s*[.[]|\bprocess\s*\.\s*(?:stdout|stderr)\b|\bprocess\.emitWarning\b|\bwriteSync\(\s*[12]\b/;

test('nothing else in src/local writes to the terminal', () => {
  const files = readdirSync(LOCAL, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !IN_BROWSER.test(name),
  );
  const writing = files.filter((name) => WRITES.test(readFileSync(join(LOCAL, name), 'utf8')));
  expect(writing).toEqual([WRITER]);
});
