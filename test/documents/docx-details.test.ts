// What Word writes and the other programs do not.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDocx, paragraph } from './make-documents';
import { openTestReader, type TestReader } from './open-test-reader';

let reader: TestReader;
beforeAll(() => {
  reader = openTestReader();
}, 60_000);
afterAll(() => reader.dispose());

const BODY = paragraph(
  'The committee meets in January and June to compare the results with the plan.',
);

function blocksOf(body: string) {
  const file = path.join(reader.folder, 'a.docx');
  writeFileSync(file, makeDocx(body + BODY));
  const { outline, fault } = reader.read([file])[file];
  if (!outline) throw new Error(fault?.message);
  return outline.blocks.slice(0, -1);
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const tab = '<w:r><w:tab/></w:r>';

test('the lines of a contents field are contents, whatever their style', () => {
  const first = `<w:p>${field('begin')}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${field('separate')}${run('Mission')}</w:p>`;
  const last = `<w:p>${run('Goals')}${field('end')}</w:p>`;
  const blocks = blocksOf(`${first}${last}${paragraph('After')}`);
  expect(blocks.map(({ text, isContents }) => [text, isContents])).toEqual([
    ['Mission', true],
    ['Goals', true],
    ['After', false],
  ]);
});

test('three lines that end in a tab and a rising number are contents; fewer or falling ones are not', () => {
  const line = (text: string, page: number) => `<w:p>${run(text)}${tab}${run(String(page))}</w:p>`;
  const areContents = (...pages: number[]) =>
    blocksOf(pages.map((page) => line('Part', page)).join('')).map(({ isContents }) => isContents);
  expect(areContents(1, 3, 3)).toEqual([true, true, true]);
  expect(areContents(1, 3)).toEqual([false, false]);
  expect(areContents(9, 3, 1)).toEqual([false, false, false]);
});

test('a bold line is a heading where all of it is bold and it is no sentence', () => {
  const bold = (text: string, rest = '') => `<w:p>${run(text, '<w:b/>')}${rest}</w:p>`;
  const level = (body: string) => blocksOf(body + BODY)[0].level;
  expect(level(bold('Evaluation Method'))).toBe(2);
  expect(level(bold('Evaluation:'))).toBe(2);
  expect(level(bold('3.\tEvaluation').replace('\t', '</w:t><w:tab/><w:t>'))).toBe(2);
  expect(level(bold('Evaluation', run(' is done in June')))).toBeNull();
  expect(level(bold('We meet in June.'))).toBeNull();
  expect(
    level(bold('one two three four five six seven eight nine ten eleven twelve thirteen')),
  ).toBeNull();
  expect(level(`<w:p>${run('Evaluation', '<w:b w:val="0"/>')}</w:p>`)).toBeNull();
});

test('a bold line stands a level below the styled heading over it', () => {
  const goals = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Goals</w:t></w:r></w:p>';
  const blocks = blocksOf(`${goals}<w:p>${run('Goal 1', '<w:b/>')}</w:p>${BODY}`);
  expect(blocks.slice(0, 2).map(({ level, by }) => [level, by])).toEqual([
    [2, 'style'],
    [3, 'bold'],
  ]);
});

test('hidden text and the prompts of a template are not read', () => {
  const prompt =
    '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>';
  expect(
    blocksOf(`${prompt}<w:p>${run('seen')}${run(' unseen', '<w:vanish/>')}</w:p>`),
  ).toMatchObject([{ text: 'seen' }]);
});
