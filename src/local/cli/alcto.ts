import { FileFault } from '../files/file-fault';
import { live } from '../google/live';
import { push } from '../google/push';
import { calendar } from './calendar';
import { check } from './check';
import { readCheckOptions, USAGE } from './options';
import { packet } from './packet';
import { roster } from './roster';
import { start } from './start';
import { UsageFault } from './usage-fault';

async function run([command, ...args]: string[]): Promise<number> {
  if (command === undefined) throw new UsageFault([USAGE]);
  if ([command, ...args].includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  if (command === 'check') return check(readCheckOptions(args));
  if (command === 'calendar') return calendar(args);
  if (command === 'packet') return packet(args);
  if (command === 'roster') return roster(args);
  if (command === 'start') return start(args);
  if (command === 'template') return (await import('./template')).template(args);
  if (command === 'outline') return (await import('./outline')).outline(args);
  if (command === 'push') return push(args);
  if (command === 'live') return live(args);
  throw new UsageFault([`There is no command “${command}”. See alcto --help.`]);
}

function explain(error: unknown): number {
  if (error instanceof UsageFault || error instanceof FileFault) {
    console.error(error.message);
    return 2;
  }
  console.error(`This is a defect of ours: ${(error as Error).message}`);
  if (process.env.DEBUG) console.error(error);
  return 3;
}

run(process.argv.slice(2))
  .catch(explain)
  .then((code) => {
    process.exitCode = code;
  });
