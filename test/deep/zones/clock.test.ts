// Days at the edge: every day of years with odd clock changes, in the zones that make them.
import { instantOf, ZoneClock } from '../../../src/addon/sheet/civil-time';
import { addDays, countDays, DAY_ZERO } from '../../../src/core/day';
import { instantOfSerial } from '../../../src/local/apps-script/civil-instant';
import { NINE, WITHOUT_MIDNIGHTS } from './zones';

const SPANS: [first: string, last: string][] = [
  ['2011-12-20', '2012-01-10'],
  ['2017-10-01', '2018-03-31'],
  ['2024-01-01', '2027-12-31'],
];

const days = SPANS.flatMap(([first, last]) =>
  Array.from({ length: countDays(first, last) + 1 }, (_, index) => addDays(first, index)),
);
// Apia went from one side of the date line to the other and left this day out.
const isMissing = (zone: string, day: string) => zone === 'Pacific/Apia' && day === '2011-12-30';

test.each([...NINE, ...WITHOUT_MIDNIGHTS])(
  'every day in %s is read and written as itself',
  (zone) => {
    const clock = new ZoneClock(zone);
    const wrong = days.flatMap((day) => {
      const read = clock.read(new Date(instantOfSerial(countDays(DAY_ZERO, day), zone)));
      const written = clock.read(instantOf({ day, seconds: 0 }, clock));
      const isRight = read.day === day && written.day === day;
      return isRight || isMissing(zone, day) ? [] : [{ day, read, written }];
    });
    expect(wrong).toEqual([]);
  },
);
