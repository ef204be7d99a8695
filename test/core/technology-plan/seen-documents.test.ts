// What a reviewer has seen of somebody's plan documents, as the set-up keeps it.
import type { Cell } from '../../../src/core/log/cell';
import { readSeenDocuments } from '../../../src/core/technology-plan/seen-documents';
import { checkSheets, HEADINGS, row } from '../check-sheets';

const NOTE = 'Nov 29, 2026 (reviewer Jo Doe)';

test('nothing seen is no report; some of it is one that is not complete', () => {
  expect(readSeenDocuments([])).toBeNull();
  expect(readSeenDocuments(['', '', ''])).toBeNull();
  expect(readSeenDocuments([`Presentation: ${NOTE}`])).toMatchObject({
    complete: false,
    documents: [
      { name: 'Technology plan', state: 'MISSING', text: 'Not seen yet' },
      { name: 'Presentation', state: 'CONFIRMED', text: `Seen: ${NOTE}` },
      { name: 'Signature sheets', state: 'MISSING' },
    ],
  });
});

test('all three make complete hours ready, of that person alone', () => {
  const all = ['Technology plan', 'Presentation', 'Signature sheets'].map(
    (name) => `${name}: ${NOTE}`,
  );
  const courses = [
    'Roles And Responsibilities',
    'Law, Ethics, and Policies',
    'Data Management and Governance',
    'Teaching and Learning',
    'IT Management',
    'Technology Planning',
  ];
  const rowsOf = (name: string): Cell[][] =>
    courses.map((course, index) =>
      row({ name, course, hours: 10, date: { day: `2026-03-0${index + 1}`, seconds: 0 } }),
    );
  const { applicants } = checkSheets(
    { Log: [HEADINGS, ...rowsOf('Lee Roe'), ...rowsOf('Kim Poe')] },
    {
      setUp: [
        ['Issue date', '2024-09-01'],
        ['Documents seen', 'Lee Roe', ...all],
      ],
    },
  );
  expect(applicants.map(({ applicant, standing }) => [applicant, standing])).toEqual([
    ['Lee Roe', 'READY'],
    ['Kim Poe', 'HOURS_COMPLETE'],
  ]);
});
