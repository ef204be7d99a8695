// Whatever a text holds, what is written steers no terminal: no control character, nothing that turns its direction.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { debug, type Streams, Terminal } from '../../../src/local/cli/terminal';

const HOSTILE = 'a\u001b[2Jb\u001b]0;title\u0007c\u009b31md\re\u0000f\u007fg\u202eh\u2066i';
const STEERS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

let written: string;
const stream = (isTTY: boolean) => ({
  isTTY,
  write: (text: string) => {
    written += text;
  },
});
const makeTerminal = (isTTY = false) =>
  new Terminal({ stdout: stream(isTTY), stderr: stream(isTTY) } as Streams);

beforeEach(() => {
  written = '';
});

const WRITES: Record<string, (terminal: Terminal, text: string) => void> = {
  print: (terminal, text) => terminal.print(text),
  printPainted: (terminal, text) => terminal.printPainted(text),
  printJson: (terminal, text) => terminal.printJson({ [text]: [text] }),
  note: (terminal, text) => terminal.note(text),
  notePainted: (terminal, text) => terminal.notePainted(text),
  noteInternalError: (terminal, text) => terminal.noteInternalError(new Error(text), text),
  showProgress: (terminal, text) => terminal.showProgress(text),
};

test('these are all the ways to write', () => {
  const methods = Object.entries(Object.getOwnPropertyDescriptors(Terminal.prototype))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name]) => name);
  expect(methods.sort()).toEqual(Object.keys(WRITES).sort());
});

test.each(Object.keys(WRITES))('%s cleans what it writes', (name) => {
  WRITES[name](makeTerminal(), HOSTILE);
  expect(written).not.toMatch(STEERS);
  if (name !== 'showProgress') expect(written).toContain('a');
});

test('progress is drawn over what was there, and its text is cleaned', () => {
  makeTerminal(true).showProgress(HOSTILE);
  expect(written.startsWith('\r\u001b[K')).toBe(true);
  expect(written.slice('\r\u001b[K'.length)).not.toMatch(STEERS);
});

test('painted lines keep their colors and ends', () => {
  const lines = '\u001b[32mdone\u001b[0m\nnext\n';
  makeTerminal().printPainted(lines);
  expect(written).toBe(lines);
});

test('one line stays one line', () => {
  makeTerminal().note('a\nb');
  expect(written).toBe('a b\n');
});

describe('the details of an error', () => {
  const { write } = process.stderr;
  beforeEach(() => {
    process.stderr.write = ((text: string) => {
      written += text;
      return true;
    }) as typeof write;
  });
  afterEach(() => {
    process.stderr.write = write;
    delete process.env.DEBUG;
  });

  test('are written where DEBUG asks for them, cleaned', () => {
    process.env.DEBUG = '1';
    debug(new Error(HOSTILE));
    expect(written).toContain('terminal.test.ts');
    expect(written).not.toMatch(STEERS);
  });

  test('are not written else', () => {
    debug(new Error(HOSTILE));
    expect(written).toBe('');
  });
});

test('a reader that has gone is no error', async () => {
  const command = path.join(__dirname, '../../../build/local/alcto.mjs');
  const child = spawn('node', [command, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, said }).toEqual({ code: 0, said: '' });
});
