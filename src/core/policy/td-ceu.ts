// TD-CEU, the yearly hours of technology directors, as data: our reading of a training page, not of the law itself.
import type { Program } from './program-schema';

const said = (quote: string) => ({
  title: 'Technology Director Required Training, Alabama Leaders in Educational Technology',
  quote,
});

const ALIGNED = said('align to one or more of the six (6) ALET CTO Academy Strands');
const REPEATED = said('Once credit is earned, these course may not be repeated');
const YEAR = said('12 hours each year between October 1st and September 30th');
const EXTERNAL_EVENTS = said(
  'Maximum of six (6) hours of credit may be awarded for pre-approved, in-person, external events',
);

export const TD_CEU: Program = {
  id: 'td-ceu',
  name: 'TD-CEU',
  title: 'TD-CEU, technology director hours',
  words: { category: 'strand', categories: 'strands', cycle: 'year', cycles: 'years' },
  categories: {
    // The names of the AL-CTO courses stand for the strands they became.
    value: [
      {
        name: 'Roles and Responsibilities',
        otherNames: ['Roles', 'Roles & Resp.', 'Roles and Resp'],
      },
      { name: 'Teaching and Learning', otherNames: ['T&L'] },
      {
        name: 'Technology Planning and Budgeting',
        otherNames: ['Technology Planning', 'Tech Planning', 'Tech Plan', 'Finance and Budgeting'],
      },
      {
        name: 'Ethics, Laws, and Policies',
        otherNames: [
          'Law, Ethics, and Policies',
          'Law and Ethics',
          'Law, Ethics, and Policy',
          'Law/Ethics/Policies',
          'Ethics',
        ],
      },
      {
        name: 'IT Management and Cybersecurity',
        otherNames: [
          'IT Management',
          'Information Technology Management',
          'IT Mgmt',
          'IT',
          'Cybersecurity',
        ],
      },
      {
        name: 'Data Management and Governance',
        otherNames: ['Data Management', 'Data Governance', 'Data Mgmt'],
      },
    ],
    source: ALIGNED,
  },
  retiredCategories: [],
  severalCategories: { value: 'tag', source: ALIGNED },
  record: { unspecified: "The page doesn't say what to keep as evidence." },
  providers: [
    {
      name: 'ALET',
      words: ['alet', 'aeta', 'cyber camp', 'talentlms', 'schoology technology director'],
    },
  ],
  onlineWords: ['online', 'virtual', 'virtually', 'webinar', 'webinars', 'talentlms'],
  requirements: [
    {
      kind: 'cycle',
      starts: { value: '10-01', source: YEAR },
      years: { value: 1, source: YEAR },
    },
    {
      kind: 'total',
      hours: {
        value: 12,
        from: '2024-10-01',
        source: said(
          'Required Technology Director Continuing Education Units (TD-CEU) begin October 1, 2024. Minimum 12 hours each year',
        ),
      },
    },
    {
      kind: 'minimumWhere',
      where: { provider: 'ALET' },
      hours: { value: 6, source: said('Minimum of six (6) must be offered by ALET') },
    },
    {
      kind: 'maximumWhere',
      where: { provider: 'external' },
      hours: { value: 6, source: EXTERNAL_EVENTS },
    },
    {
      kind: 'needs',
      where: { provider: 'external' },
      says: { value: ['approval', 'in person'], source: EXTERNAL_EVENTS },
    },
    {
      kind: 'onceOnly',
      where: { value: [{ provider: 'ALET' }, { mode: 'online' }], source: REPEATED },
    },
    {
      kind: 'carryOver',
      atMost: { unspecified: "The page doesn't say whether hours carry over to the next year." },
    },
    {
      kind: 'excludes',
      times: { unspecified: "The page doesn't say whether meals and exhibit time count." },
    },
    {
      kind: 'documents',
      names: { unspecified: "The page doesn't say whether anything is handed in besides hours." },
    },
  ],
  notes: [
    "TD-CEU is our reading of ALET's training page, not of the law. ALET decides.",
    'The page says “12 in-person hours”, and also that ALET online courses count. We count them.',
  ],
  unspecified: [
    "The page doesn't say how part hours are rounded. We don't round.",
    "The page doesn't say whether directors still in the CTO Academy owe these hours.",
  ],
};
