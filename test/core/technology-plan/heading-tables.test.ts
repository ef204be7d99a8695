// Headings and file names of districts' own documents, each with what a person says it is.

import { readFileSync } from 'node:fs';
import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import { guessRole } from '../../../src/core/technology-plan/guess-role';
import { matchHeading } from '../../../src/core/technology-plan/match-heading';
import { findKindOf } from '../../../src/documents/plan-source';

interface Names {
  neverFound: string[];
  foundOrLikely: { section: string; heading: string }[];
  rolesByName: Record<string, string[]>;
}

const { neverFound, foundOrLikely, rolesByName }: Names = JSON.parse(
  readFileSync('test/cases/plans/names.json', 'utf8'),
);
const match = (heading: string) => matchHeading(heading, PLAN_POLICY);

test.each(neverFound)('%s is never found for sure', (heading) => {
  expect(match(heading).filter(({ state }) => state === 'FOUND')).toEqual([]);
});

test.each(foundOrLikely)('$heading is found or likely as $section', ({ section, heading }) => {
  const sections = match(heading).map(({ index }) => PLAN_POLICY.sections[index].name);
  expect(sections).toContain(section);
});

test.each(Object.keys(rolesByName))('%s is what its name says', (name) => {
  const { role } = guessRole({ name, kind: findKindOf({ name, mimeType: '' }) }, null, PLAN_POLICY);
  expect(rolesByName[name]).toContain(role ?? 'other');
});
