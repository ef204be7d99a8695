/** "Submit … through the recertification form of your cohort": the cohorts, in the program's order. */
export const COHORTS = ['Alpha', 'Beta', 'Charlie', 'Delta'];

/** True for a cohort's name as people write it: "beta", "Cohort Beta". */
export function isCohort(text: string): boolean {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^cohort /, '')
    .trim();
  return COHORTS.some((cohort) => cohort.toLowerCase() === name);
}
