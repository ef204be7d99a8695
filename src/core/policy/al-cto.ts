// AL-CTO recertification as data; `rules/README.md` has its reading.
import { SEEN_DOCUMENTS } from '../protocol/plan-labels';
import { AL_CTO_WORDS } from '../report/al-cto-words';
import { AL_CTO_COURSES, AL_CTO_CYCLE_YEARS } from './al-cto-courses';
import type { Program } from './program-schema';

const said = (quote: string) => ({ title: 'AL-CTO Recertification Policy', quote });

const HOURS = said(
  '60 hours over 3 years - 5 hours must be toward each of the six AL-CTO courses and the remaining 30 hours can be applied to any of the 6 courses of your choosing.',
);

export const AL_CTO: Program = {
  id: 'al-cto',
  policyId: 'al-cto-recertification',
  name: 'AL-CTO',
  title: 'AL-CTO recertification',
  words: AL_CTO_WORDS,
  categories: {
    value: AL_CTO_COURSES,
    source: said('The AL-CTO Certification Program consists of six courses.'),
  },
  retiredCategories: [
    { name: 'Finance and Budgeting', suggestion: 'Technology Planning' },
    { name: 'Models of Professional Learning', suggestion: 'Teaching and Learning' },
  ],
  severalCategories: {
    value: 'split',
    source: said('5 hours must be toward each of the six AL-CTO courses'),
  },
  record: {
    value: ['justification', 'description'],
    source: said('The following information will be collected when recording your hours.'),
  },
  providers: [],
  onlineWords: [],
  requirements: [
    {
      kind: 'cycle',
      starts: {
        value: 'issue date',
        source: said('Three years after the date of issue, your AL-CTO certification will expire.'),
      },
      years: {
        value: AL_CTO_CYCLE_YEARS,
        source: said('Recertification is required every three (3) years.'),
      },
    },
    { kind: 'total', hours: { value: 60, source: HOURS } },
    { kind: 'minimumPerCategory', hours: { value: 5, source: HOURS } },
    { kind: 'pool', hours: { value: 30, source: HOURS } },
    {
      kind: 'carryOver',
      atMost: { unspecified: "The policy doesn't say whether hours carry over to the next cycle." },
    },
    {
      kind: 'excludes',
      times: {
        value: ['registration', 'exhibit hall', 'meals'],
        source: said(
          'registration, exhibit hall, and meal time hours at education activities, should not be included in your calculations of hours',
        ),
      },
    },
    {
      kind: 'documents',
      names: {
        value: SEEN_DOCUMENTS,
        source: said(
          'The presentation used to present the plan and signature sheets of those in attendance will also be required to be submitted.',
        ),
      },
    },
  ],
  notes: [],
  unspecified: ["The policy doesn't say how part hours are rounded. We don't round."],
};
