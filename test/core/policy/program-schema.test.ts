import { AL_CTO } from '../../../src/core/policy/al-cto';
import { FURTHER_PROGRAMS } from '../../../src/core/policy/further-programs';
import { listUnspecified, POLICY, policyOf } from '../../../src/core/policy/policy';
import { type Program, programSchema } from '../../../src/core/policy/program-schema';
import { PROGRAMS } from '../../../src/core/policy/programs';
import { TD_CEU } from '../../../src/core/policy/td-ceu';
import { checkSheets, HEADINGS, row } from '../check-sheets';

test.each([AL_CTO, TD_CEU])('$name is what the schema says', (program) => {
  expect(programSchema.parse(program)).toEqual(program);
});

const source = { title: 'Made up', quote: 'made up' };
const said = <Value>(value: Value) => ({ value, source });
const external = { provider: 'external' };
const more = (...requirements: unknown[]) => ({
  requirements: [...TD_CEU.requirements, ...requirements],
});

test.each<[string, object]>([
  ['with a key that is not known', { bonusHours: 5 }],
  ['with a value that has no source', { categories: { value: [] } }],
  ['with a source without a quote', { categories: { value: [], source: { title: 'x' } } }],
  ['with a kind that is not known', more({ kind: 'bonus', hours: said(3) })],
  ['with two totals', more({ kind: 'total', hours: said(12) })],
  ['without a cycle', { requirements: TD_CEU.requirements.slice(1) }],
  [
    'about a provider it does not have',
    more({ kind: 'maximumWhere', where: { provider: 'ISTE' }, hours: said(3) }),
  ],
  [
    'with limits that may overlap',
    more({ kind: 'maximumWhere', where: { mode: 'online' }, hours: said(3) }),
  ],
  ['whose parts do not make up the total', more({ kind: 'pool', hours: said(3) })],
  ['that says less than nothing', more({ kind: 'needs', where: external, says: said([]) })],
])('a program %s is refused', (_, change) => {
  expect(programSchema.safeParse({ ...TD_CEU, ...change }).success).toBe(false);
});

test('what its source leaves open is said, and asks nothing', () => {
  expect(listUnspecified(TD_CEU)).toEqual([
    "The page doesn't say what to keep as evidence.",
    "The page doesn't say whether hours carry over to the next year.",
    "The page doesn't say whether meals and exhibit time count.",
    "The page doesn't say whether anything is handed in besides hours.",
    "The page doesn't say how part hours are rounded. We don't round.",
    "The page doesn't say whether directors still in the CTO Academy owe these hours.",
  ]);
  expect(policyOf(TD_CEU, '2025-10-01')).toMatchObject({
    neededTexts: [],
    excludesTime: false,
    hasPlan: false,
  });
});

test('AL-CTO asks for 60 hours: 5 in each of six courses, and 30 in any', () => {
  expect(POLICY).toMatchObject({
    id: 'al-cto-recertification',
    cycleYears: 3,
    requiredHours: 60,
    courseMinimumHours: 5,
    electiveHours: 30,
    hasPlan: true,
  });
});

test('a cap on online hours of AL-CTO is one more requirement, and is said where hours are beyond it', () => {
  const online = { kind: 'maximumWhere', where: { mode: 'online' }, hours: said(20) };
  const capped = programSchema.parse({
    ...AL_CTO,
    onlineWords: ['webinar'],
    requirements: [...AL_CTO.requirements, online],
  });
  const rows = [8, 8, 8, 6].map((hours, index) =>
    row({
      hours,
      date: `${index + 1}/14/2026`,
      activity: index < 3 ? 'CoSN webinar' : 'ALET day',
    }),
  );
  const [{ hours, verdict, requirements }] = checkSheets(
    { Log: [HEADINGS, ...rows] },
    { policy: policyOf(capped, '2026-11-23') },
  ).applicants;
  expect(hours).toMatchObject({ counted: 30, creditable: 26, surplus: 4 });
  expect(verdict.notes).toContain('At most 20 hours online: 20 counted, 4 beyond what can apply.');
  expect(requirements).toHaveLength(1);
});

test('hours hold from their day on', () => {
  const hours = [
    { ...said(12), from: '2024-10-01' },
    { ...said(15), from: '2027-10-01' },
  ];
  const requirements = TD_CEU.requirements.map((each) =>
    each.kind === 'total' ? { ...each, hours } : each,
  );
  const program: Program = programSchema.parse({ ...TD_CEU, requirements });
  const requiredOn = (day: string) => policyOf(program, day).requiredHours;
  expect(['2023-10-01', '2024-10-01', '2027-09-30', '2027-10-01'].map(requiredOn)).toEqual([
    0, 12, 12, 15,
  ]);
});

test('values that change out of order are refused', () => {
  const hours = [{ ...said(12), from: '2027-10-01' }, said(15)];
  const requirements = TD_CEU.requirements.map((each) =>
    each.kind === 'total' ? { ...each, hours } : each,
  );
  expect(programSchema.safeParse({ ...TD_CEU, requirements }).success).toBe(false);
});

test('the panel offers every program beside AL-CTO', () => {
  const further = PROGRAMS.filter((program) => program !== AL_CTO).map(({ name }) => name);
  expect(FURTHER_PROGRAMS).toEqual(further);
});
