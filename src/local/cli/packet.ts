import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { isAssessed } from '../../core/report/assessed';
import { saveFile } from '../files/save-file';
import { nameFiles } from '../packet/file-names';
import { type Packet, readProgram } from '../packet/packet-input';
import { writePacket, writeTodo } from '../packet/write-packet';
import type { Context } from './context';
import { addFileOptions, type RawLogOptions } from './log-options';
import { resolveUserPath } from './project-root';
import { type LogRead, pickOne, readCheckedLog, requireEnding } from './read-person';
import { refuseForeign } from './refuse-foreign';
import { UsageFault } from './usage-fault';

const EXAMPLES = `
Examples:
  alcto packet log.xlsx --issued 2024-06-15 --applicant 'Pat Doe' --out packet.pdf
  alcto packet responses.xlsx --all --out packets`;

const NAMELESS = 'The log names nobody. Give the name with --applicant, or write it on the packet.';

interface PacketOptions extends RawLogOptions {
  all?: boolean;
  todo?: string;
}

export function define(command: Command, context: Context): void {
  addFileOptions(command)
    .argument('<file>', 'the log: .xlsx, .ods, .xls, .csv or .tsv')
    .requiredOption('--out <path>', 'the PDF to write; with --all, the folder for all of them')
    .option('--all', 'a packet for each person in the log, named “Name – District – Cohort.pdf”')
    .option('--todo <file.pdf>', "also write the applicant's own to-do list")
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, raw: PacketOptions) => {
      context.exitCode = await packet(file, raw, context);
    });
}

/** Writes submission packets as PDF files; gives the exit code. */
async function packet(file: string, raw: PacketOptions, context: Context): Promise<number> {
  if (raw.all && raw.todo) throw new UsageFault(['--todo is for one person: leave out --all.']);
  if (!raw.all) requireEnding('--out', raw.out, '.pdf');
  if (raw.todo) requireEnding('--todo', raw.todo, '.pdf');
  const out = resolveUserPath(raw.out ?? '');
  const log = await readCheckedLog(file, raw, out);
  if (log.json) context.terminal.printJson(log.report);
  return raw.all ? writeAll(log, out, context) : writeOne(log, out, raw.todo, context);
}

async function writeOne(
  log: LogRead,
  out: string,
  todo: string | undefined,
  { terminal }: Context,
): Promise<number> {
  const content = toPacket(log, pickOne(log.report));
  await refuseForeign(out, 'packet');
  if (todo) await refuseForeign(resolveUserPath(todo), 'packet');
  await saveFile(out, await writePacket(content));
  terminal.note(`Written: ${out}`);
  if (isNameless(content)) terminal.note(NAMELESS);
  if (todo) {
    await saveFile(resolveUserPath(todo), await writeTodo(content));
    terminal.note(`Written: ${resolveUserPath(todo)}`);
  }
  return isComplete(content) ? 0 : 1;
}

async function writeAll(log: LogRead, folder: string, { terminal }: Context): Promise<number> {
  const dated = log.report.applicants.filter(isAssessed);
  await mkdir(folder, { recursive: true });
  const packets = dated.map((applicant) => toPacket(log, applicant));
  const names = nameFiles(packets);
  for (const name of names) await refuseForeign(path.join(folder, name), 'packet');
  for (const [index, content] of packets.entries()) {
    await saveFile(path.join(folder, names[index] ?? ''), await writePacket(content));
  }
  terminal.note(`Written: ${packets.length} packets in ${folder}`);
  if (packets.some(isNameless)) terminal.note(NAMELESS);
  const left = log.report.applicants.filter((applicant) => !isAssessed(applicant));
  for (const { applicant, email } of left) {
    terminal.note(`No packet for ${[applicant, email].filter(Boolean).join(', ')}: no issue date.`);
  }
  return left.length === 0 && packets.every(isComplete) ? 0 : 1;
}

const toPacket = ({ report, formLink }: LogRead, applicant: Packet['applicant']): Packet => ({
  applicant,
  program: readProgram(report),
  formLink,
  asOf: report.asOf,
  hasSheets: report.logs.length > 1,
});

const isNameless = ({ applicant }: Packet) => applicant.applicant === '';

const isComplete = ({ applicant }: Packet) =>
  applicant.hours.remaining === 0 && applicant.standing !== 'EXPIRED';
