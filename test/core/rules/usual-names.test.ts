import { checkRows, checkSheets, codesOf, HEADINGS, type RowCells, row } from '../check-sheets';

describe('names', () => {
  const rows = (over: RowCells) =>
    codesOf([row({ hours: 3 }), row({ hours: 4, ...over }), row({ hours: 1 })])[1];

  test.each<[RowCells, string[]]>([
    [{}, []],
    [{ name: 'pat doe' }, ['APPLICANT_VARIANT']],
    [{ name: '' }, ['APPLICANT_MISSING']],
    [{ district: 'Mobile county' }, ['DISTRICT_VARIANT']],
    [{ district: 'Baldwin County' }, ['DISTRICT_VARIANT']],
    [{ district: '' }, ['DISTRICT_MISSING']],
  ])('%j', (over, expected) => {
    expect(rows(over)).toEqual(expected);
  });

  test('the usual one is named and offered; the row counts', () => {
    const named = checkRows([
      row(),
      row({ hours: 1, name: 'PAT DOE' }),
      row({ hours: 2, name: '' }),
    ]);
    expect(named.rows.slice(1)).toMatchObject([
      {
        status: 'COUNTED',
        findings: [
          {
            effect: 'note',
            field: 'applicant',
            fix: ['Pat Doe'],
            message: 'Row 3: In this log the name is mostly “Pat Doe”. Use one spelling.',
          },
        ],
      },
      {
        status: 'COUNTED',
        findings: [{ fix: ['Pat Doe'], message: 'Row 4: No name. We read it as Pat Doe.' }],
      },
    ]);
  });

  test('where no row says the district it is not offered', () => {
    const setUp = [['Issue date', '2024-09-01']];
    expect(checkRows([row({ district: '' })], { setUp }).rows[0].findings).toEqual([]);
    const { logs, applicants } = checkSheets({
      Log: [HEADINGS, row()].map((cells) => cells.filter((_, index) => index !== 1)),
    });
    expect(logs[0].findings).toEqual([]);
    expect(applicants[0].rows[0].findings).toEqual([]);
  });
});
