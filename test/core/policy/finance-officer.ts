// Chief school finance officers of Alabama, as data alone: what tells whether a program needs no code.
import { type Program, programSchema } from '../../../src/core/policy/program-schema';

const said = (quote: string) => ({ title: 'Ala. Admin. Code 290-2-5-.06', quote });
const YEAR = said('18 contact hours of approved CPE credits during each fiscal year');

export const FINANCE_OFFICER: Program = programSchema.parse({
  id: 'finance-officer',
  name: 'CCSFO',
  title: 'Chief school finance officer hours',
  words: { category: 'subject', categories: 'subjects', cycle: 'year', cycles: 'years' },
  categories: { value: [], source: YEAR },
  retiredCategories: [],
  severalCategories: { unspecified: "The rule doesn't name subjects." },
  record: { unspecified: 'The rule leaves it to the officer what to keep of each activity.' },
  providers: [],
  onlineWords: [],
  requirements: [
    {
      kind: 'cycle',
      starts: { value: '10-01', source: YEAR },
      years: { value: 1, source: YEAR },
    },
    { kind: 'total', hours: { value: 18, source: YEAR } },
    {
      kind: 'carryOver',
      atMost: {
        value: 18,
        source: said('CPE hours carried forward to the next fiscal year may not exceed 18 hours'),
      },
    },
  ],
  notes: [],
  unspecified: [],
});
