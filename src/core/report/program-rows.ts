import type { ProgramWords } from '../policy/program-schema';
import type { ApplicantReport } from './check-report';
import { listProgramLines } from './program-lines';
import { BLANK_ROW, heading, type SheetRow } from './sheet-rows';

/** What a further program asks for, and the years before, as rows of a sheet. */
export function listProgram(applicant: ApplicantReport, { cycles }: ProgramWords): SheetRow[] {
  const { requirements, past } = listProgramLines(applicant);
  const list = (title: string, lines: string[]): SheetRow[] =>
    lines.length > 0
      ? [
          heading(title),
          ...lines.map((line): SheetRow => ({ cells: { 0: [line, 'plain'] } })),
          BLANK_ROW,
        ]
      : [];
  return [...list('What the program asks for', requirements), ...list(`Earlier ${cycles}`, past)];
}
