import { checkRows, codesOf, type RowCells, row } from '../check-sheets';

const found = (over: RowCells) => checkRows([row(over)]).rows[0];
const codes = (over: RowCells) => codesOf([row(over)])[0];

describe('cells that show an error', () => {
  test.each([
    ['#REF!', 'CELL_ERROR', 'A cell shows #REF!. Fix its formula or type the value.'],
    [' #n/a ', 'CELL_ERROR', 'A cell shows #n/a. Fix its formula or type the value.'],
    ['Loading...', 'CELL_LOADING', 'A cell is still loading. Check again in a moment.'],
    ['loading…', 'CELL_LOADING', 'A cell is still loading. Check again in a moment.'],
  ])('%s in any field is that alone, and holds the row', (text, code, words) => {
    for (const field of [
      'district',
      'activity',
      'date',
      'hours',
      'course',
      'justification',
      'description',
    ]) {
      const { status, findings } = found({ [field]: text });
      expect([field, status, findings.map((each) => each.code)]).toEqual([field, 'HELD', [code]]);
      expect(findings).toMatchObject([{ field, effect: 'hold', message: `Row 2: ${words}` }]);
    }
  });

  test('do not hide what is missing or unusual beside them', () => {
    expect(
      codes({
        district: '#REF!',
        date: '',
        hours: '',
        course: '',
        activity: 'ALET',
        name: 'pat doe',
      }),
    ).toEqual(['CELL_ERROR', 'DATE_MISSING', 'HOURS_MISSING', 'COURSE_MISSING']);
    const rows = [row(), row({ hours: 1 }), row({ name: 'pat doe', activity: '#REF!' })];
    expect(codesOf(rows)[2]).toEqual(['CELL_ERROR', 'APPLICANT_VARIANT']);
  });

  test('text that only begins or ends like one is text', () => {
    expect(codes({ activity: 'Error #REF!' })).toEqual([]);
    expect(codes({ activity: '#REF! mended' })).toEqual([]);
    expect(codes({ activity: 'Loading... docks' })).toEqual([]);
    expect(codes({ activity: 'Now loading...' })).toEqual([]);
  });
});
