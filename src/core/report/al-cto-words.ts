/** What AL-CTO calls its parts, in sentences; the report of a further program brings its own words. */
export const AL_CTO_WORDS = {
  category: 'course',
  categories: 'courses',
  cycle: 'cycle',
  cycles: 'cycles',
};
