// PDFs that Chromium prints.
import { chromium } from 'playwright-core';
import { toHtml, toTable } from './as-html.mjs';
import {
  bodyOf,
  heading,
  makeSections,
  makeTitle,
  OFFICIAL,
  officialNames,
  paragraph,
} from './content.mjs';

const RUNNING = {
  displayHeaderFooter: true,
  headerTemplate: '<div style="font-size:8px;margin-left:40px">Cedar Hollow Technology Plan</div>',
  footerTemplate:
    '<div style="font-size:8px;width:100%;text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>',
};
const MARGIN = { margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } };
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** One section a page, so that there is a top and a foot to repeat. */
const onPages = (blocks) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [{ type: 'break' }, block] : [block]));

const contentsPage = () => ({
  type: 'html',
  html: `<div style="page-break-before:always;page-break-after:always"><p style="font-size:17pt">Contents</p>${Object.values(
    OFFICIAL,
  )
    .map(
      (name, index) =>
        `<p style="display:flex"><span>${name}</span><span style="flex:1;overflow:hidden;white-space:nowrap;height:1.4em">${' .'.repeat(90)}</span><span style="padding-left:6px">${index + 3}</span></p>`,
    )
    .join('')}</div>`,
});

const LONG = (key) => Array.from({ length: 5 }, () => bodyOf(key)).flat();
const columns = () => [
  ...makeTitle(),
  { type: 'html', html: '<div style="columns:2;column-gap:1cm">' },
  ...Object.entries(OFFICIAL).flatMap(([key, name]) => [heading(2, name), ...LONG(key)]),
  { type: 'html', html: '</div>' },
];

const deckSlide = (title, lines) =>
  `<section style="height:13cm;page-break-after:always"><p style="font-size:34pt">${title}</p>${lines.map((text) => `<p style="font-size:20pt">${text}</p>`).join('')}</section>`;

const SOURCES = {
  'official-print.pdf': [
    toHtml(onPages([...makeTitle(), ...makeSections(officialNames())])),
    { ...RUNNING, outline: true, tagged: true },
  ],
  'two-columns.pdf': [toHtml(columns())],
  'bold-print.pdf': [toHtml([...makeTitle(), ...makeSections(officialNames())], { look: 'bold' })],
  'size-print.pdf': [
    toHtml([...makeTitle(), ...makeSections(officialNames({ without: ['goals'] }))], {
      look: 'size',
    }),
  ],
  'contents-print.pdf': [
    toHtml(
      [
        ...makeTitle(),
        contentsPage(),
        ...makeSections(officialNames({ without: ['needs', 'evaluation'] })),
      ],
      { look: 'size' },
    ),
    RUNNING,
  ],
  'roman-upper.pdf': [
    toHtml(
      [
        ...makeTitle(),
        ...makeSections(
          officialNames({ change: (name, at) => `${ROMAN[at]}. ${name.toUpperCase()}` }),
        ),
      ],
      { look: 'bold' },
    ),
  ],
  'long-range-goals.pdf': [
    toHtml([
      ...makeTitle(),
      ...makeSections({
        mission: 'Our Mission',
        goals: 'Long-Range Goals',
        resources: 'Budget',
        evaluation: 'Monitoring and Evaluation',
      }),
    ]),
    { outline: true, tagged: true },
  ],
  'table-words.pdf': [
    toHtml([
      ...makeTitle(),
      ...makeSections(officialNames({ without: ['training', 'evaluation'] })),
      paragraph('Dates of the year:'),
      {
        type: 'html',
        html: toTable([
          ['Month', 'Training', 'Evaluation'],
          ['August', 'two days', 'none'],
          ['January', 'one day', 'survey'],
        ]),
      },
    ]),
  ],
  'cabinet-slides.pdf': [
    toHtml([
      {
        type: 'html',
        html: deckSlide('Technology Plan 2024–2027', [
          'Presentation to the cabinet',
          'May 6, 2025',
        ]),
      },
      {
        type: 'html',
        html: deckSlide('Where we stand', [
          '412 teachers surveyed',
          'A third of the laptops are past year five',
        ]),
      },
      { type: 'html', html: deckSlide('What we will do', ['A display in every classroom']) },
    ]),
    { landscape: true },
  ],
  'attendance-signatures.pdf': [
    toHtml([
      heading(1, 'Attendance and Signatures'),
      paragraph('Presentation of the Technology Plan, May 6, 2025'),
      {
        type: 'html',
        html: toTable([
          ['Name', 'Position', 'Signature'],
          ['Dana Whitlock', 'Superintendent', ''],
          ['Morgan Teague', 'CSFO', ''],
        ]),
      },
    ]),
  ],
};

/** A page whose only content is a picture of `html`. */
async function printScan(page, html) {
  await page.setViewportSize({ width: 800, height: 1000 });
  await page.setContent(html);
  const picture = await page.screenshot({ type: 'jpeg', quality: 40 });
  const source = `data:image/jpeg;base64,${picture.toString('base64')}`;
  await page.setContent(`<style>body{margin:0}img{width:100%}</style><img src="${source}">`);
  return page.pdf({ format: 'letter', pageRanges: '1' });
}

/** name -> bytes of each PDF. */
export async function makePdf() {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const made = {};
  for (const [name, [html, options = {}]] of Object.entries(SOURCES)) {
    await page.setContent(html);
    made[name] = await page.pdf({ format: 'letter', ...MARGIN, ...options });
  }
  made['scanned-plan.pdf'] = await printScan(
    page,
    toHtml([...makeTitle(), ...makeSections(officialNames())]),
  );
  made['scan-signatures.pdf'] = await printScan(page, SOURCES['attendance-signatures.pdf'][0]);
  await browser.close();
  return made;
}
