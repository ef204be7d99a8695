import type { ProgramWords } from '../../core/policy/program-schema';
import { AL_CTO_WORDS } from '../../core/report/al-cto-words';
import type { Assessed } from '../../core/report/assessed';
import type { CheckReport } from '../../core/report/check-report';
import { SELF_CHECK } from '../../core/report/self-check';
import { SHEET_TITLE } from '../../core/report/sheet-rows';

/** What the packet says of the program it is for. */
export interface PacketProgram {
  name: string;
  title: string;
  /** The last lines of each page. */
  notes: string[];
  words: ProgramWords;
  /** True where a technology plan is handed in, to the form of a cohort. */
  hasPlan: boolean;
}

/** What a packet is made of. */
export interface Packet {
  applicant: Assessed;
  program: PacketProgram;
  /** The cohort's form, where the set-up has it. */
  formLink: string;
  asOf: string;
  /** The log has several sheets, so that rows are named with theirs. */
  hasSheets: boolean;
}

/** The program whose report it is; what a report leaves out is AL-CTO's. */
export const readProgram = ({ program, title, notes, words }: CheckReport): PacketProgram => ({
  name: program,
  title: title ?? SHEET_TITLE,
  notes: notes ?? [SELF_CHECK],
  words: words ?? AL_CTO_WORDS,
  hasPlan: title === undefined,
});
