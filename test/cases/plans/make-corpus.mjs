// Makes the documents of this folder with LibreOffice (Writer and Impress), Chromium, docx and pptxgenjs: `node make-corpus.mjs [NAME…]`.
// expected.json is written by a person who read them, never by this script.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { makeDocx } from './as-docx.mjs';
import { toFodp, toFodt } from './as-fodt.mjs';
import { toHtml } from './as-html.mjs';
import { makePdf } from './as-pdf.mjs';
import { makePptx } from './as-pptx.mjs';
import { toMarkdown, toText } from './as-text.mjs';
import {
  bodyOf,
  heading,
  makeSections,
  makeTitle,
  OFFICIAL,
  officialNames,
  paragraph,
} from './content.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const NUMBERS = ['1.', '2)', '3.', 'IV.', 'Section 5:', '6 –'];
const LIKELY = {
  mission: 'Our Vision',
  needs: 'Technology Inventory',
  goals: 'Action Plan',
  training: 'Staffing',
  resources: 'Resources and Timeline',
  evaluation: 'Progress Measures',
};
const plan = (names, options) => [...makeTitle(), ...makeSections(names, options)];
const html = (blocks, options) => ({ source: 'html', text: toHtml(blocks, options) });
const fodt = (blocks, options) => ({ source: 'fodt', text: toFodt(blocks, options) });

const contents = {
  type: 'contents',
  lines: Object.values(OFFICIAL).map((name, index) => [name, index + 2]),
};
const published = [
  ...makeTitle(),
  { type: 'break' },
  contents,
  { type: 'break' },
  ...makeSections(officialNames()),
];
const nested = [
  ...makeTitle(),
  heading(1, 'Part One: Where We Are Going'),
  ...makeSections({ goals: OFFICIAL.goals, mission: OFFICIAL.mission }, { level: 2 }),
  heading(1, 'Part Two: How We Get There'),
  ...makeSections({ evaluation: OFFICIAL.evaluation, resources: OFFICIAL.resources }, { level: 2 }),
  ...makeSections({ training: OFFICIAL.training, needs: OFFICIAL.needs }, { level: 3 }),
];
const mentioned = [
  ...plan(officialNames({ without: ['needs', 'evaluation'] })),
  paragraph(
    'A needs assessment was carried out by the committee in March 2024, and its results are kept in the central office.',
  ),
  paragraph('The evaluation of this plan is a matter for the board.'),
];
const boxed = [
  ...makeTitle(),
  { type: 'box', text: 'Adopted by the board on June 10, 2024' },
  ...makeSections(officialNames()),
];
const memo = [
  heading(1, 'Memorandum'),
  paragraph('To: Board of Education'),
  paragraph(
    'The buses on routes 4 and 7 run ten minutes later from Monday on. Please tell the families on Friday.',
  ),
];
const slides = [
  { title: 'Technology Plan', lines: ['Presentation to the cabinet'] },
  { title: 'What we will do', lines: ['A display in every classroom', 'Quicker repairs'] },
];

// name -> what LibreOffice makes it from
const FROM_WRITER = {
  'official-styles.docx': html(plan(officialNames())),
  'official-published.docx': fodt(published, {
    header: 'Cedar Hollow County Schools',
    footer: 'Page #',
  }),
  'official-published.pdf': fodt(published, {
    header: 'Cedar Hollow County Schools',
    footer: 'Page #',
  }),
  'fake-bold.docx': html(plan(officialNames()), { look: 'bold' }),
  'missing-two.docx': html(plan(officialNames({ without: ['training', 'evaluation'] }))),
  'empty-sections.docx': html(plan(officialNames(), { empty: ['resources', 'evaluation'] })),
  'mentioned-only.docx': html(mentioned),
  'mentioned-only.pdf': html(mentioned),
  'nested-reordered.docx': html(nested),
  'numbered-headings.docx': html(
    plan(officialNames({ change: (name, at) => `${NUMBERS[at]} ${name}` })),
  ),
  'upper-case.docx': html(plan(officialNames({ change: (name) => name.toUpperCase() })), {
    look: 'bold',
  }),
  'loose-names.docx': html(plan(LIKELY)),
  'loose-names.pdf': html(plan(LIKELY)),
  'text-box.docx': fodt(boxed, { footer: '#' }),
  'board-memo.docx': html(memo),
  'writer-bold.pdf': html(plan(officialNames({ without: ['mission'] })), { look: 'bold' }),
  'official-styles.odt': fodt(plan(officialNames())),
  'official-published.odt': fodt(published, {
    header: 'Cedar Hollow County Schools',
    footer: 'Page #',
  }),
  'fake-bold.odt': html(plan(officialNames()), { look: 'bold' }),
  'official-published.rtf': fodt(published, {
    header: 'Cedar Hollow County Schools',
    footer: 'Page #',
  }),
  'fake-bold.rtf': html(plan(officialNames({ without: ['training'] })), { look: 'bold' }),
  'old-word.doc': html(plan(officialNames())),
  'old-slides.ppt': { source: 'fodp', text: toFodp(slides) },
  'protected.pdf': {
    ...html([heading(1, 'Technology Plan'), ...bodyOf('mission')]),
    password: 'secret',
  },
};

/** What needs no word processor. */
const AS_TEXT = {
  'official-styles.html': toHtml(plan(officialNames())),
  'fake-bold.html': toHtml(plan(officialNames({ without: ['mission'] })), { look: 'bold' }),
  'official-lines.txt': toText(plan(officialNames())),
  'official-marked.md': toMarkdown(plan(officialNames())),
  'cabinet-slides.odp': zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.presentation'),
    'content.xml': strToU8(toFodp(slides)),
  }),
};

const FILTERS = {
  odt: 'odt:writer8',
  rtf: 'rtf:Rich Text Format',
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  pptx: 'pptx:Impress MS PowerPoint 2007 XML',
  ppt: 'ppt:MS PowerPoint 97',
};

function convert(folder, name, { source, text, password }) {
  const [stem, kind] = name.split('.');
  // Apart from what comes out, which may have the same name.
  const input = join(folder, 'in', `${stem}.${source}`);
  writeFileSync(input, text);
  const lock = JSON.stringify({
    EncryptFile: { type: 'boolean', value: 'true' },
    DocumentOpenPassword: { type: 'string', value: password },
  });
  const filter = FILTERS[kind] ?? `pdf:writer_pdf_Export${password ? `:${lock}` : ''}`;
  const infilter = source === 'html' ? ['--infilter=HTML (StarWriter)'] : [];
  const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...infilter];
  execFileSync('soffice', [...args, '--convert-to', filter, '--outdir', folder, input]);
  copyFileSync(join(folder, name), join(HERE, name));
}

const wanted = process.argv.slice(2);
const isWanted = ([name]) => wanted.length === 0 || wanted.includes(name);
const folder = mkdtempSync(join(tmpdir(), 'plans-'));
mkdirSync(join(folder, 'in'));
const made = { ...(await makeDocx()), ...(await makePptx()), ...(await makePdf()) };
for (const [name, bytes] of Object.entries({ ...made, ...AS_TEXT }).filter(isWanted))
  writeFileSync(join(HERE, name), bytes);
for (const [name, source] of Object.entries(FROM_WRITER).filter(isWanted))
  convert(folder, name, source);
// The same slides as Impress writes them.
if (isWanted(['impress-slides.pptx']))
  convert(folder, 'impress-slides.pptx', {
    source: 'pptx',
    text: made['cabinet-presentation.pptx'],
  });
rmSync(folder, { recursive: true });
