// Time zones that differ in what goes wrong in them: sides of the date line, half and quarter hours, lost midnights.

/** The nine that the tests of dates run in. */
export const NINE = [
  'America/Chicago',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  // Had no 2011-12-30.
  'Pacific/Apia',
  // Changed its clocks at 00:01.
  'America/St_Johns',
];

/** Zones in which some days begin at one o'clock, as the clocks are put forward at midnight. */
export const WITHOUT_MIDNIGHTS = [
  'America/Sao_Paulo',
  'Asia/Beirut',
  'America/Havana',
  'Africa/Cairo',
];
