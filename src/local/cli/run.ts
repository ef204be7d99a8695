/** The command line: which commands there are, and what their faults come to. */
import { Command, CommanderError } from 'commander';
import { FileFault } from '../files/file-fault';
import type { Context } from './context';
import { type Streams, Terminal } from './terminal';
import { type CommandFault, UsageFault } from './usage-fault';

/** Adds a command's arguments, options, examples and what it does. */
export type Define = (command: Command, context: Context) => void;

const EXIT_CODES = `
Exit codes: 0 all that was checked is met (without --plan-folder that is the hours), 1 not yet,
2 could not check, 3 an internal error.`;

/** Each loaded when it is asked for. */
const COMMANDS: [name: string, summary: string, load: () => Promise<{ define: Define }>][] = [
  ['check', 'check a log and print the report', () => import('./check')],
  ['columns', 'show how a file was read', () => import('./columns')],
  ['roster', 'check many logs and write one sheet, one row per person', () => import('./roster')],
  ['changes', 'print what changed between two exports of a log', () => import('./changes')],
  ['packet', "write one person's submission packet as a PDF", () => import('./packet')],
  [
    'calendar',
    'write the expiration date and when to submit as a calendar file',
    () => import('./calendar'),
  ],
  [
    'bigquery',
    'write what a BigQuery project needs to check many logs',
    () => import('./bigquery'),
  ],
  ['template', 'write an empty log with drop-downs and a set-up sheet', () => import('./template')],
  ['outline', 'write an outline of the technology plan', () => import('./outline')],
  [
    'start',
    'open the workbench on a file, or on a copy of the sample log',
    () => import('./start'),
  ],
  ['push', 'push the add-on to Google Apps Script', () => import('./push')],
  ['live', "compare Google's services with ours, on a scratch script", () => import('./live')],
];

/** Carries out a command line; gives the exit code. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const context: Context = { terminal: new Terminal(streams), exitCode: 0 };
  try {
    const program = await makeProgram(args[0], context);
    await program.parseAsync(args, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return explain(error, context.terminal, args.includes('--json'));
  }
}

async function makeProgram(chosen: string | undefined, context: Context): Promise<Command> {
  const { terminal } = context;
  const program = new Command('alcto')
    .description('Checks AL-CTO recertification logs on this computer.')
    .addHelpText('after', EXIT_CODES)
    .configureOutput({
      writeOut: (text) => terminal.printPainted(text),
      writeErr: (text) => terminal.notePainted(text),
      outputError: () => undefined,
    })
    .helpCommand(false)
    .exitOverride();
  for (const [name, summary, load] of COMMANDS) {
    const command = program
      .command(name)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
      .summary(summary);
    if (name === chosen) (await load()).define(command, context);
  }
  return program;
}

/** One line per fault on standard error, and as JSON where that was asked for. */
function explain(error: unknown, terminal: Terminal, asJson: boolean): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // Help in place of a missing command was printed.
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  const faults = listFaults(error);
  if (faults === null) {
    terminal.noteInternalError(error);
    return 3;
  }
  for (const { message } of faults) terminal.note(message);
  if (asJson) terminal.printJson({ faults });
  return 2;
}

function listFaults(error: unknown): CommandFault[] | null {
  if (error instanceof UsageFault) return error.faults;
  if (error instanceof FileFault) return [{ code: 'FILE', message: error.message }];
  if (!(error instanceof CommanderError)) return null;
  return [{ code: 'USAGE', message: `${describeUsage(error)} See alcto --help.` }];
}

/** Commander's own message as a sentence: "unknown option '--x'". */
function describeUsage({ message }: CommanderError): string {
  const [line = ''] = message.replace(/^error: /, '').split('\n');
  const text = line
    .replace(/'/g, '')
    .replace(/^missing required argument (old|new)$/, 'name two files, the old one and the new one')
    .replace(/^missing required argument logs$/, 'name a folder with logs, or the logs')
    .replace(/^missing required argument .*$/, 'name a file')
    .replace(/^(?:required )?option (.*) argument missing$/, '$1 needs a value')
    .replace(/^required option (.*) not specified$/, '$1 is missing');
  return `${text[0]?.toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}
