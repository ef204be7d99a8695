// Plans written by the docx package: what people do in Word.
import {
  DeletedTextRun,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { bodyOf, makeSections, makeTitle, OFFICIAL, officialNames, TEXTS } from './content.mjs';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];

const LOOKS = {
  styles: ({ text, level }) => new Paragraph({ text, heading: LEVELS[level] }),
  size: ({ text }) => new Paragraph({ children: [new TextRun({ text, size: 32 })] }),
  bold: ({ text }) => new Paragraph({ children: [new TextRun({ text, bold: true })] }),
  // What a German Word writes: the id is translated, the name is not.
  german: ({ text }) => new Paragraph({ text, style: 'berschrift1' }),
};

function renderBlock(block, look) {
  if (block.node) return block.node;
  if (block.type === 'heading') return LOOKS[look](block);
  if (block.type === 'title')
    return look === 'styles'
      ? new Paragraph({ text: block.text, heading: HeadingLevel.TITLE })
      : new Paragraph({ children: [new TextRun({ text: block.text, size: 52 })] });
  return new Paragraph({ children: [new TextRun(block.text)] });
}

const cell = (text, bold) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
const table = (rows) =>
  new Table({
    rows: rows.map(
      (row, index) => new TableRow({ children: row.map((text) => cell(text, index === 0)) }),
    ),
  });
const node = (value) => ({ node: value });
const picture = () =>
  node(
    new Paragraph({
      children: [
        new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 90, height: 60 } }),
      ],
    }),
  );

const running = (text) => ({
  headers: { default: new Header({ children: [new Paragraph(text)] }) },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] }),
      ],
    }),
  },
});

const RENAMED = {
  mission: 'System’s Purpose',
  needs: 'Needs Assessment',
  training: 'Professional Learning',
  goals: 'Goals Summary',
  resources: 'Activity Summary by Funding Source',
  evaluation: 'Accountability',
};

function contentsByHand() {
  const lines = Object.values(OFFICIAL).map((name, index) => `${name} ........ ${index + 2}`);
  return ['Table of Contents', ...lines].map((text) => ({ type: 'paragraph', text }));
}

const withTables = () => [
  ...makeTitle(),
  ...makeSections(officialNames({ without: ['training', 'resources', 'evaluation'] })),
  picture(),
  { type: 'heading', level: 1, text: 'Resource Requirements' },
  node(
    table([
      ['Item', 'Training', 'Evaluation', 'Cost'],
      ['Laptops', 'August', 'June', '$310,000'],
      ['Switches', 'none', 'June', '$48,000'],
    ]),
  ),
  { type: 'heading', level: 1, text: OFFICIAL.evaluation },
  ...bodyOf('evaluation'),
  picture(),
];

const banners = () => [
  ...makeTitle(),
  ...Object.entries(OFFICIAL).flatMap(([key, name]) => [node(table([[name]])), ...bodyOf(key)]),
];

const tracked = () => [
  ...makeTitle(),
  ...makeSections(officialNames({ without: ['training', 'evaluation'] })),
  node(
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [
        new DeletedTextRun({ text: 'Staffing ', id: 1, author: 'A', date: '2025-01-02T10:00:00Z' }),
        new InsertedTextRun({
          text: 'Training and Staff Development Needs',
          id: 2,
          author: 'A',
          date: '2025-01-02T10:00:00Z',
        }),
      ],
    }),
  ),
  ...bodyOf('training'),
  node(
    new Paragraph({
      children: [
        new DeletedTextRun({
          text: 'Evaluation Method',
          bold: true,
          id: 3,
          author: 'A',
          date: '2025-01-02T10:00:00Z',
        }),
      ],
    }),
  ),
];

const german = {
  paragraphStyles: [
    { id: 'berschrift1', name: 'heading 1', basedOn: 'Normal', run: { size: 32, bold: true } },
  ],
};

const signIn = () => [
  { type: 'title', text: 'Sign-In Sheet: Technology Plan Review' },
  { type: 'paragraph', text: 'Cedar Hollow County Schools, Central Office, May 6, 2025' },
  node(
    table([
      ['Name', 'Title', 'Signature'],
      ['Dana Whitlock', 'Superintendent', 'D. Whitlock'],
      ['Morgan Teague', 'Chief School Financial Officer', 'M. Teague'],
    ]),
  ),
];

const DOCUMENTS = {
  'renamed-sections.docx': {
    blocks: [...makeTitle(), ...makeSections(RENAMED)],
    running: 'Cedar Hollow',
  },
  'size-only.docx': { blocks: [...makeTitle(), ...makeSections(officialNames())], look: 'size' },
  'contents-only.docx': {
    blocks: [
      ...makeTitle(),
      ...contentsByHand(),
      ...makeSections(officialNames({ without: ['training', 'evaluation'] })),
    ],
  },
  'tables-figures.docx': { blocks: withTables(), running: 'Technology Plan' },
  'one-cell-banners.docx': { blocks: banners(), look: 'size' },
  'tracked-changes.docx': { blocks: tracked() },
  'german-word.docx': {
    blocks: [...makeTitle(), ...makeSections(officialNames())],
    look: 'german',
    styles: german,
  },
  'sign-in-sheet.docx': { blocks: signIn() },
  'bold-and-size.docx': {
    blocks: [
      ...makeTitle(),
      ...makeSections({ mission: 'Mission and Vision', needs: 'Technology Diagnostics' }),
      { type: 'paragraph', text: TEXTS.goals[0] },
    ],
    look: 'bold',
  },
};

/** name -> bytes of each document. */
export async function makeDocx() {
  const made = {};
  for (const [name, { blocks, look = 'styles', styles, running: text }] of Object.entries(
    DOCUMENTS,
  )) {
    const children = blocks.map((block) => renderBlock(block, look));
    const section = { properties: {}, children, ...(text ? running(text) : {}) };
    made[name] = await Packer.toBuffer(
      new Document({ sections: [section], ...(styles && { styles }) }),
    );
  }
  return made;
}
