import type { ApplicantReport } from '../../core/report/check-report';
import { hoursText } from '../ui/words';

/** The result as plain text, for a message or a note. */
export function verdictText({ applicant, verdict, courses, nextSteps }: ApplicantReport): string {
  const helpful = nextSteps.filter((step) => step.gain > 0);
  return [
    applicant,
    verdict.headline,
    verdict.detail,
    ...verdict.notes,
    ...courses.map(({ course, counted, minimum }) => `${course}: ${counted} of ${minimum} h`),
    ...helpful.map((step) => `${step.message} (+${hoursText(step.gain)})`),
  ]
    .filter(Boolean)
    .join('\n');
}
