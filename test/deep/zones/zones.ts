// Time zones that differ in what goes wrong in them: sides of the date line, half and quarter hours, lost midnights.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The nine that the tests of dates run in; Apia had no 2011-12-30, St. John's changed its clocks at 00:01. */
export const NINE: string[] = JSON.parse(readFileSync(path.join(__dirname, 'nine.json'), 'utf8'));

/** Zones in which some days begin at one o'clock, as the clocks are put forward at midnight. */
export const WITHOUT_MIDNIGHTS = [
  'America/Sao_Paulo',
  'Asia/Beirut',
  'America/Havana',
  'Africa/Cairo',
];
