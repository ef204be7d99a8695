import type { Command } from 'commander';
import { compareLive, pushLive } from '../google/live';
import type { Context } from './context';

export function define(command: Command, context: Context): void {
  command
    .command('push')
    .description('Push the checks to a scratch script.')
    .option('--settings <file>', 'a .clasp.json of the scratch script')
    .action((options: { settings?: string }) => pushLive(options.settings, context.terminal));
  command
    .command('compare')
    .description('Compare what the checks saw there with what happens here.')
    .argument('<file>', 'the results, copied from the script')
    .action(async (file: string) => {
      context.exitCode = await compareLive(file, context.terminal);
    });
}
