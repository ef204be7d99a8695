// node read-mutants.mjs COUNT SEED: reads so many damaged copies of the corpus with the built reader, and prints what
// was neither read nor refused in one sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const [count, seed] = process.argv.slice(2).map(Number);
const CORPUS = 'test/cases/plans';
const { readDocument } = await import(new URL('../../build/reader/reader.mjs', import.meta.url));

/** The same numbers for the same seed. */
function makeRandom(start) {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const INSERTS = [
  '<w:p>',
  '</w:p>',
  '\u0000',
  '9'.repeat(40),
  '<w:tbl><w:tr><w:tc>',
  '&#x110000;',
  ' Do Do Do ',
  '/Im1 Do ',
  '<<',
  '>>',
  'obj',
  'stream\n',
  '<!DOCTYPE a>',
  '((((((',
  '{\\rtf1{{{{',
  '\\bin999999999 ',
  '\\u-99999?',
  '<h1><td><tr></h1>',
  '&#x10ffff;',
  '[ [ [ [',
];

function mutateBytes(bytes, random) {
  let mutated = bytes.slice();
  for (let times = 1 + random(8); times > 0; times--) {
    const at = random(mutated.length);
    const kind = random(5);
    if (kind === 0) mutated[at] = random(256);
    else if (kind === 1) mutated = mutated.slice(0, Math.max(1, at));
    else {
      const length = random(400);
      const piece =
        kind === 2
          ? mutated.slice(at, at + length)
          : kind === 3
            ? strToU8(INSERTS[random(INSERTS.length)])
            : new Uint8Array();
      const rest = kind === 4 ? at + length : at;
      mutated = Uint8Array.from([...mutated.subarray(0, at), ...piece, ...mutated.subarray(rest)]);
    }
  }
  return mutated;
}

/** One part of the zip is damaged, so that what reads XML meets it. */
function mutateZip(bytes, random) {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[random(names.length)];
  const text = strFromU8(mutateBytes(parts[name], random), true);
  return zipSync({ ...parts, [name]: strToU8(text, true) }, { level: 1 });
}

const files = readdirSync(CORPUS).filter((name) =>
  /\.(docx|pdf|pptx|odt|odp|rtf|html|md|txt)$/.test(name),
);
const random = makeRandom(seed);
const wrong = [];
let outlines = 0;
for (let index = 0; index < count; index++) {
  const name = files[index % files.length];
  const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
  const isInside = /\.(docx|pptx|odt|odp)$/.test(name) && random(4) > 0;
  const mutant = isInside ? mutateZip(bytes, random) : mutateBytes(bytes, random);
  const startedAt = Date.now();
  try {
    const { blocks } = await readDocument(mutant, name);
    if (!Array.isArray(blocks)) wrong.push(`${index} ${name}: no blocks`);
    outlines += 1;
  } catch (error) {
    const isSentence = error.name === 'DocumentFault' && /^This [^\n]+\.$/.test(error.message);
    if (!isSentence) wrong.push(`${index} ${name}: ${error.stack}`);
  }
  const seconds = (Date.now() - startedAt) / 1000;
  if (seconds > 25) wrong.push(`${index} ${name}: took ${seconds} s`);
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
if (megabytes > 1536) wrong.push(`took ${megabytes} MB`);
console.log(JSON.stringify({ outlines, wrong }));
