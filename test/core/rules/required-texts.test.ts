import type { Cell } from '../../../src/core/log/cell';
import { checkRows, codesOf, type RowCells, row } from '../check-sheets';
import { COURSE } from '../courses';

const on = (day: string, seconds = 0): Cell => ({ day, seconds });
const found = (over: RowCells) => checkRows([row(over)]).rows[0];
const codes = (over: RowCells) => codesOf([row(over)])[0];
const messages = (over: RowCells) => found(over).findings.map(({ message }) => message);

describe('texts', () => {
  const PLACEHOLDERS = ['', 'n/a', 'NA', '-', 'TBD', 'tba', 'None', 'Same', 'ditto', 'see above'];
  const MORE = ['Same as above', 'as above', 'Not applicable', 'to be determined', '…'];

  test.each([...PLACEHOLDERS, ...MORE])('“%s” stands for nothing', (text) => {
    expect(codes({ activity: text, description: text, justification: text })).toEqual([
      'ACTIVITY_MISSING',
      'JUSTIFICATION_MISSING',
      'DESCRIPTION_MISSING',
    ]);
  });

  test.each(['Same day', 'n', 'TBD with cabinet'])('“%s” says something', (text) => {
    expect(codes({ activity: text, description: text })).toEqual([]);
  });

  test('each missing one holds its row and says what to enter', () => {
    const { status, findings } = found({ activity: '', description: '', justification: '' });
    expect(status).toBe('HELD');
    expect(findings.map(({ effect, column, message }) => [effect, column, message])).toEqual([
      ['hold', 'Activity', 'Row 2: No activity. Enter its name and location.'],
      [
        'hold',
        'Justification',
        `Row 2: No justification. Explain how this relates to ${COURSE.it}.`,
      ],
      ['hold', 'Description', 'Row 2: No description. Describe what you did.'],
    ]);
    expect(messages({ justification: '', course: '' })[1]).toBe(
      'Row 2: No justification. Explain how this relates to the course.',
    );
  });

  test('of a planned row they are notes until the day comes', () => {
    const texts = { activity: '', description: '', justification: '' };
    const planned = found({ ...texts, date: on('2026-11-24') });
    expect(planned.status).toBe('PLANNED');
    expect(planned.findings.slice(1).map(({ effect }) => effect)).toEqual(['note', 'note', 'note']);
    expect(found({ ...texts, date: on('2026-11-23') }).status).toBe('HELD');
  });

  test.each([
    ['two words', ['JUSTIFICATION_SHORT']],
    ['now three words', []],
    ['TWO talks, on switches!', ['JUSTIFICATION_REPEATS_DESCRIPTION']],
  ])('the justification “%s”', (justification, expected) => {
    expect(codes({ justification })).toEqual(expected);
    expect(found({ justification }).status).toBe('COUNTED');
  });

  test('a short one that repeats the description is both', () => {
    expect(found({ justification: 'A talk', description: 'a talk' }).findings).toMatchObject([
      { code: 'JUSTIFICATION_REPEATS_DESCRIPTION', effect: 'note', field: 'justification' },
      { code: 'JUSTIFICATION_SHORT', effect: 'note', field: 'justification' },
    ]);
  });

  test('wording on excluded time holds its row, a mention is noted', () => {
    expect(found({ description: 'Talks, lunch included' })).toMatchObject({
      status: 'HELD',
      findings: [{ code: 'EXCLUDED_TIME', effect: 'hold', field: 'description' }],
    });
    expect(found({ activity: 'Talks after lunch' })).toMatchObject({
      status: 'COUNTED',
      findings: [{ code: 'EXCLUDED_TIME_MENTIONED', effect: 'note', field: 'description' }],
    });
  });
});
