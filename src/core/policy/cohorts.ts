import { fold } from '../text';

/** "Submit … through the recertification form of your cohort": the cohorts, in the program's order. */
export const COHORTS = ['Alpha', 'Beta', 'Charlie', 'Delta'];

/** The cohort that a text names: "Beta" for "Cohort Beta responses"; '' where it names none. */
export function findCohort(text: string): string {
  const words = new Set(fold(text).split(' '));
  return COHORTS.find((cohort) => words.has(cohort.toLowerCase())) ?? '';
}

/** True for a cohort's name as people write it: "beta", "Cohort Beta". */
export function isCohort(text: string): boolean {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^cohort /, '')
    .trim();
  return COHORTS.some((cohort) => cohort.toLowerCase() === name);
}
