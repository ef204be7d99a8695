import type { PlanPolicy } from '../policy/plan-policy-schema';

const TITLE = 'District Technology Plan';

/** The six sections with the policy's guidance, to begin a plan with: heading and what to write under it. */
export function listOutline(policy: PlanPolicy): {
  title: string;
  sections: { name: string; sentence: string }[];
} {
  const sections = policy.sections.map(({ name, sentence }) => ({ name, sentence }));
  return { title: TITLE, sections };
}

/** The same as HTML: pasted into a Google Doc or Word its headings are headings. */
export function makeOutlineHtml(policy: PlanPolicy): string {
  const { title, sections } = listOutline(policy);
  const parts = sections.map(
    ({ name, sentence }) => `<h1>${name}</h1><p><i>${sentence}</i></p><p><br></p>`,
  );
  return `<h1>${title}</h1><p>The three years it covers, such as 2026-2029</p>${parts.join('')}`;
}
