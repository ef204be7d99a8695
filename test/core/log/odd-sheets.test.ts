// Sheets that are hard to read: what is read of them is right, or it is asked, or they are no log.

import type { Cell } from '../../../src/core/log/cell';
import { chooseTabs } from '../../../src/core/log/choose-tabs';
import { POLICY } from '../../../src/core/policy/policy';
import { Refusal } from '../../../src/core/refusal';
import { COURSE } from '../courses';

const READING = { policy: POLICY, isMonthFirst: true, chosen: new Map() };
const HEADINGS = ['Date', 'Activity', 'Hours', 'Course', 'Justification', 'Description'];
const row = (day: number): Cell[] => [
  { day: `2026-03-0${day}`, seconds: 0 },
  `ALET day ${day}`,
  day,
  COURSE.it,
  'Networks are my job.',
  `Talks ${day}`,
];
const LOG = [HEADINGS, row(1), row(2), row(3)];

/** Hours as read, row by row; or the codes of what is asked or missing. */
function read(...tabs: Cell[][][]): unknown {
  const sheets = tabs.map((cells, index) => ({ sheet: `Tab ${index + 1}`, cells }));
  try {
    const { logs } = chooseTabs(sheets, [], READING);
    return logs.flatMap(({ rows }) =>
      rows.map(({ hours }) => (hours.kind === 'hours' ? hours.units / 300 : hours.kind)),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.faults.map(({ code, field }) => [code, field].filter(Boolean).join(' '));
  }
}

const HOURS = [1, 2, 3];
const beside = (left: Cell[][], right: Cell[][]) =>
  left.map((cells, index) => [...cells, '', ...(right[index] ?? [])]);

test.each<[string, Cell[][][], unknown]>([
  [
    'a table of something else beside the log',
    [
      beside(LOG, [
        ['Item', 'Cost'],
        ['Switch', 900],
        ['Cable', 4],
      ]),
    ],
    HOURS,
  ],
  [
    'two logs beside each other',
    [beside(LOG, [HEADINGS, row(4), row(5), row(6)])],
    [
      'COLUMN_UNKNOWN course',
      'COLUMN_UNKNOWN date',
      'COLUMN_UNKNOWN hours',
      'COLUMN_UNKNOWN activity',
    ],
  ],
  ['a sheet of pictures', [[['', ''], ['']]], ['LOG_MISSING']],
  [
    'a log in another language',
    [
      [
        ['Fecha', 'Actividad', 'Horas', 'Curso'],
        ['3/4/2026', 'Taller', 3, 'Redes'],
      ],
    ],
    ['LOG_MISSING'],
  ],
  [
    'dates and hours alone',
    [
      [
        ['Date', 'Hours'],
        ['3/4/2026', 3],
        ['3/5/2026', 2],
      ],
    ],
    ['COLUMN_UNKNOWN course', 'COLUMN_UNKNOWN activity'],
  ],
  [
    '300 columns',
    [LOG.map((cells, index) => [...Array(294).fill(index === 0 ? 'Seat' : 'x'), ...cells])],
    HOURS,
  ],
  ['its headings twice', [[HEADINGS, ...LOG]], HOURS],
  ['a header in the sixtieth filled row', [[...Array(59).fill(['Note']), ...LOG]], HOURS],
  ['a header further down', [[...Array(60).fill(['Note']), ...LOG]], ['LOG_MISSING']],
  ['an empty tab before the log', [[], LOG], HOURS],
  ['an empty tab alone', [[]], ['LOG_MISSING']],
  ['headings and no rows', [[HEADINGS]], []],
])('%s', (_, tabs, expected) => expect(read(...tabs)).toEqual(expected));
