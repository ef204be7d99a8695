import { checkRows, type RowCells, row } from '../check-sheets';

const found = (over: RowCells) => checkRows([row(over)]).rows[0];

describe('dates', () => {
  test('text that reads as one day counts, and offers the day', () => {
    expect(found({ date: 'Mar 4th, 2026' })).toMatchObject({
      status: 'COUNTED',
      findings: [
        {
          code: 'DATE_TEXT',
          effect: 'note',
          field: 'date',
          fix: ['2026-03-04'],
          message: 'Row 2: The date is text. We read it as Mar 4, 2026.',
        },
      ],
    });
  });

  test('the only possible reading of an unreadable one is offered', () => {
    expect(found({ date: '13/02/2026' }).findings).toEqual([
      expect.objectContaining({
        code: 'DATE_UNREADABLE',
        effect: 'hold',
        fix: ['2026-02-13'],
        message:
          "Row 2: We can't read “13/02/2026” as a date. Did you mean Feb 13, 2026? Enter it as a date.",
      }),
    ]);
    expect(found({ date: 'March 2026' }).findings).toEqual([
      expect.objectContaining({
        code: 'DATE_UNREADABLE',
        fix: undefined,
        message: "Row 2: We can't read “March 2026” as a date. Enter it like 10/22/2024.",
      }),
    ]);
  });

  test('a long text is cut, and what is no text is not quoted', () => {
    const messageOf = (date: RowCells['date']) => found({ date }).findings[0].message;
    expect(messageOf('some day '.repeat(20))).toMatch(
      /We can't read “some day .{50}…” as a date\./,
    );
    expect(messageOf(20260308)).toBe("Row 2: We can't read this date. Enter it like 10/22/2024.");
  });

  test('advice is in the order the locale writes a day in, and reads as one', () => {
    const inOrder = (date: string) => checkRows([row({ date })], { isMonthFirst: false }).rows[0];
    const [finding] = inOrder('March 2026').findings;
    expect(finding.message).toBe(
      "Row 2: We can't read “March 2026” as a date. Enter it like 22.10.2024.",
    );
    expect(inOrder('22.10.2024')).toMatchObject({ date: '2024-10-22' });
  });
});
