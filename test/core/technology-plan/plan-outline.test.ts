// The outline a plan can be begun with.
import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import { matchHeading } from '../../../src/core/technology-plan/match-heading';
import { listOutline, makeOutlineHtml } from '../../../src/core/technology-plan/plan-outline';

test('it has the six sections by the policy’s own names, each a heading we find', () => {
  const { title, sections } = listOutline(PLAN_POLICY);
  expect(title).toBe('District Technology Plan');
  const places = sections.map(({ name }) =>
    matchHeading(name, PLAN_POLICY).map(({ index }) => index),
  );
  expect(places).toEqual([[0], [1], [2], [3], [4], [5]]);
  for (const { sentence } of sections) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test('as HTML its headings are headings, with the policy’s sentence under each', () => {
  const { sections } = listOutline(PLAN_POLICY);
  const html = makeOutlineHtml(PLAN_POLICY);
  expect(html).toMatch(/^<h1>District Technology Plan<\/h1><p>The three years it covers/);
  const parts = sections.map(
    ({ name, sentence }) => `<h1>${name}</h1><p><i>${sentence}</i></p><p><br></p>`,
  );
  expect(html.endsWith(`</p>${parts.join('')}`)).toBe(true);
});
