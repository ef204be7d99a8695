import { keepTogether, paginate } from '../../../src/core/report/paginate';
import { BLANK_ROW, heading, type SheetRow } from '../../../src/core/report/sheet-rows';

const line = (text: string): SheetRow => ({ cells: { 0: [text, 'plain'] } });
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(`line ${index}`));
const textsOf = (rows: SheetRow[]) => rows.map(({ cells }) => cells?.[0]?.[0] ?? '');

// 912 pixels of 21 each.
const ROWS_A_PAGE = 43;

test('a heading that would end a page begins the next one', () => {
  const rows = [...lines(ROWS_A_PAGE - 1), heading('Next'), line('below')];
  // It is higher than a line, so that two blank ones do not fit before it.
  expect(textsOf(paginate(rows, 0)).slice(ROWS_A_PAGE - 1)).toEqual(['', 'Next', 'below']);
});

test('rows that fit are left as they are', () => {
  const rows = [heading('First'), ...lines(20), BLANK_ROW, heading('Next'), line('below')];
  expect(paginate(rows, 0)).toEqual(rows);
});

test('frozen rows take their room on every page', () => {
  const rows = [line('top'), ...lines(2 * ROWS_A_PAGE - 3), heading('Next'), line('below')];
  const texts = textsOf(paginate(rows, 1));
  expect(texts.indexOf('Next')).toBe(1 + 2 * (ROWS_A_PAGE - 1));
});

test('a part begins a page where it is to, and no page begins with a gap', () => {
  const rows = [line('cover'), BLANK_ROW, { ...heading('Transcript'), isNewPage: true }, line('a')];
  const texts = textsOf(paginate(rows, 0));
  expect(texts.indexOf('Transcript')).toBe(ROWS_A_PAGE);
  expect(textsOf(paginate([BLANK_ROW, line('a')], 0))).toEqual(['a']);
});

test('a short text is not parted; a long one never leaves a single line behind', () => {
  const short = paginate([...lines(ROWS_A_PAGE - 2), ...keepTogether(lines(4))], 0);
  expect(textsOf(short).slice(ROWS_A_PAGE - 2, ROWS_A_PAGE + 1)).toEqual(['', '', 'line 0']);
  const long = paginate([...lines(ROWS_A_PAGE - 1), ...keepTogether(lines(60))], 0);
  expect(textsOf(long).slice(ROWS_A_PAGE - 1, ROWS_A_PAGE + 1)).toEqual(['', 'line 0']);
  expect(textsOf(long).filter((text) => text === '')).toHaveLength(1);
});
