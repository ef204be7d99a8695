import type { CheckReport } from './check-report';

/** The report as one of its further programs has it, in place of AL-CTO's; as it is where there is no such program. */
export function viewProgram(report: CheckReport, id: string | undefined): CheckReport {
  const found = report.programs?.find(({ program }) => program === id);
  if (!found) return report;
  const { programs: _, ...rest } = report;
  const { program: policy, name: program, title, notes, words, applicants } = found;
  return { ...rest, policy, program, title, notes, words, applicants };
}
