import type { CellContent, CellEdit, Edit, SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport } from '../../core/report/check-report';
import { keyOf } from '../../core/report/person-key';
import { fold } from '../../core/text';
import { contentOf, day as dayOf, show } from '../fix/cells';
import { editSettings, settingText } from '../set-up/set-up-rows';

const FORMAT = 'yyyy-mm-dd';
const HEADINGS = ['Applicant', 'Issue date', 'Expiration date'];

/** Writes a person's issue date: beside its label for the set-up's own person, else in the table of further people. */
export function editIssueDate(
  setUp: SheetReading,
  applicant: ApplicantReport,
  day: string,
): Edit[] {
  const own = fold(settingText(setUp, 'Applicant'));
  if (own !== '' && [applicant.email, applicant.applicant].some((each) => fold(each) === own)) {
    return editSettings(setUp, [{ label: 'Issue date', after: dayOf(day), format: FORMAT }]);
  }
  return editDates(setUp, [{ key: keyOf(applicant), issued: day }]);
}

/** Writes issue dates into the table of further people, for people by address or name and for whole cohorts. */
export function editDates(setUp: SheetReading, dates: { key: string; issued: string }[]): Edit[] {
  const { sheet, exists, rows } = setUp;
  const begin: Edit[] = exists ? [] : [{ op: 'insertSheet', sheet }];
  const heading = rows.findIndex(isHeading) + 1;
  const isBlank = rows.every((row) => row.every((cell) => cell === ''));
  if (heading === 0) {
    const top = isBlank ? 1 : rows.length + 2;
    const cells = HEADINGS.map((after, index) => ({ column: index + 1, before: '', after }));
    return [
      ...begin,
      { op: 'write', sheet, row: top, cells },
      ...dates.map(
        ({ key, issued }, index): Edit => ({
          op: 'write',
          sheet,
          row: top + 1 + index,
          cells: personCells(key, dayOf(issued)),
        }),
      ),
    ];
  }
  let added = 0;
  return dates.map(({ key, issued }): Edit => {
    const { row, isThere } = findPerson(rows, heading, key);
    if (!isThere) {
      // A row of its own, so that the table never grows into what stands below it.
      const after = row - 1 + added++;
      return { op: 'insertRow', sheet, row: after, cells: personCells(key, dayOf(issued)) };
    }
    const name = contentOf(setUp, row, 1);
    const before = contentOf(setUp, row, 2);
    return {
      op: 'write',
      sheet,
      row,
      cells: [
        { column: 1, before: name, after: name },
        { column: 2, before, after: dayOf(issued), format: FORMAT },
      ],
    };
  });
}

const personCells = (key: string, after: CellContent): CellEdit[] => [
  { column: 1, before: '', after: key },
  { column: 2, before: '', after, format: FORMAT },
];

const isHeading = (row: CellContent[]) =>
  fold(show(row[0] ?? '')) === 'applicant' && fold(show(row[1] ?? '')) === 'issue date';

/** The person's row in the table, or the first one below the table. */
function findPerson(rows: CellContent[][], heading: number, key: string) {
  let row = heading + 1;
  for (; (rows[row - 1]?.[0] ?? '') !== ''; row++) {
    if (fold(show(rows[row - 1]?.[0] ?? '')) === fold(key)) return { row, isThere: true };
  }
  return { row, isThere: false };
}
