import { PLAN_POLICY } from '../policy/plan-policy';

const TITLE = 'District Technology Plan';

/** The six sections with the policy's guidance, to begin a plan with: heading and what to write under it. */
export function listOutline(): { title: string; sections: { name: string; sentence: string }[] } {
  const sections = PLAN_POLICY.sections.map(({ name, sentence }) => ({ name, sentence }));
  return { title: TITLE, sections };
}

/** The same as HTML: pasted into a Google Doc or Word its headings are headings. */
export function makeOutlineHtml(): string {
  const { title, sections } = listOutline();
  const parts = sections.map(
    ({ name, sentence }) => `<h1>${name}</h1><p><i>${sentence}</i></p><p><br></p>`,
  );
  return `<h1>${title}</h1><p>The three years it covers, such as 2026-2029</p>${parts.join('')}`;
}
