import type { Command } from 'commander';
import { push } from '../google/push';
import type { Context } from './context';
import { UsageFault } from './usage-fault';

const EXAMPLES = `
Examples:
  npm run push
  npm run push -- --new "PD log 2024-2027"`;

export function define(command: Command, context: Context): void {
  command
    .option('--new <title>', 'push to a new spreadsheet with this title')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { new?: string }) => {
      const title = options.new?.trim();
      if (title === '') throw new UsageFault(['--new needs the title of the new spreadsheet.']);
      await push(title, context.terminal);
    });
}
