// Cells as people fill them in, and cells that nobody foresaw.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { addDays } from '../../../src/core/day';
import type { Cell } from '../../../src/core/log/cell';
import { POLICY } from '../../../src/core/policy/policy';

export const ISSUED = '2024-09-01';
export const COURSES = POLICY.courses.map(({ name }) => name);

type Encoded =
  | string
  | number
  | boolean
  | { $date: string }
  | { $number: string }
  | { $repeat: [string, number] };
interface Catalogue {
  cases: { input: { value?: Encoded; each_of?: Encoded[] } }[];
}

const FILE = path.join(__dirname, '../../cases/bad-inputs/cells.json');
const { cases } = JSON.parse(readFileSync(FILE, 'utf8')) as Catalogue;
const KNOWN_BAD = cases.flatMap(({ input }) => input.each_of ?? [input.value as Encoded]);

function toCell(value: Encoded): Cell {
  if (typeof value !== 'object') return value;
  if ('$number' in value) return Number(value.$number);
  if ('$repeat' in value) return value.$repeat[0].repeat(value.$repeat[1]);
  const [day = '', time = '00:00:00'] = value.$date.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(0, 8).split(':').map(Number);
  return { day, seconds: hours * 3600 + minutes * 60 + seconds };
}

const secondsOfDay = fc.integer({ min: 0, max: 86_399 });
/** Days of a log, most of them inside the cycle. */
const logDay = fc.integer({ min: -40, max: 1200 }).map((days) => addDays(ISSUED, days));
const anyDay = fc.integer({ min: -60_000, max: 2_000_000 }).map((days) => addDays(ISSUED, days));
const at = (day: fc.Arbitrary<string>) => fc.record({ day, seconds: secondsOfDay });
const midnight = (day: string): Cell => ({ day, seconds: 0 });
const [year, month, date] = [0, 1, 2].map((part) => (day: string) => Number(day.split('-')[part]));
const dayText = fc
  .tuple(
    logDay,
    fc.constantFrom<(day: string) => string>(
      (day) => day,
      (day) => `${month(day)}/${date(day)}/${year(day)}`,
      (day) => `${month(day)}-${date(day)}-${year(day) % 100}`,
      (day) => `${date(day)}th of Oct, ${year(day)}`,
      (day) => `${month(day)}/${date(day)}/${year(day)} - ${month(day)}/28/${year(day)}`,
    ),
  )
  .map(([day, write]) => write(day));
const amount = fc.integer({ min: 1, max: 120 }).map((quarters) => quarters / 4);
const hoursText = fc
  .tuple(
    amount,
    fc.constantFrom('', ' h', ' hrs', 'h 30m', ':30', ' min', ' hours each', ',5', '-4'),
  )
  .map(([hours, unit]) => `${Math.ceil(hours)}${unit}`);
const courseText = fc
  .tuple(fc.constantFrom(...COURSES), fc.constantFrom(...COURSES), fc.nat(6))
  .map(([one, other, way]) => {
    const slip = one.replace(/a/, '');
    return [one, one, one.toLowerCase(), slip, `${one}, ${other}`, one.slice(0, 9), `${one} I`][
      way
    ];
  });
const EXCLUDED = ['with lunch', 'lunch not counted', '(registration fee)', 'exhibit hall, meals'];
const sentence = fc
  .tuple(fc.lorem({ maxCount: 5 }), fc.constantFrom('', '', ...EXCLUDED))
  .map((words) => words.join(' '));

/** What nobody foresaw: the catalogue of bad inputs, and whatever else a cell can hold. */
const hostile: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(...KNOWN_BAD.map(toCell)),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  at(anyDay),
  at(fc.constantFrom('1899-12-29', '1899-12-30', '1899-12-31', '1900-01-02')),
  fc.constantFrom<Cell>('', ' ', 'Loading...', '__proto__', 'TOTAL', 'n/a', 'see above', 'Hours'),
);
const slipped = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }), fc.nat())
    .map(([whole, put, at]) => {
      const place = at % (whole.length + 1);
      return whole.slice(0, place) + put + whole.slice(place);
    });
const mostly = (
  good: fc.Arbitrary<Cell>,
  text: fc.Arbitrary<string>,
  bad: fc.Arbitrary<Cell> = hostile,
) =>
  fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 3, arbitrary: text },
    { weight: 1, arbitrary: slipped(text) },
    { weight: 2, arbitrary: bad },
  );

/** A cell of each column of a log, good, odd or hostile. */
export const cell = {
  name: fc.constantFrom<Cell>('Pat Doe', 'Pat Doe', 'pat  doe', '', '#REF!'),
  date: mostly(fc.oneof(logDay.map(midnight), at(logDay)), dayText),
  hours: mostly(fc.oneof(amount, fc.double({ min: 0.01, max: 9, noNaN: true })), hoursText),
  course: mostly(fc.constantFrom(...COURSES), courseText),
  text: mostly(sentence, sentence),
  confirmed: fc.constantFrom<Cell>(
    '',
    '',
    'ok',
    '2 h on 3/4/2026 are a separate session',
    '8 h on 1/14/2026 exclude meals and exhibit hall; 8 h on 1/14/2026 are correct',
  ),
  any: hostile,
};
