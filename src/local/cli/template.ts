import path from 'node:path';
import type { Command } from 'commander';
import type { Edit, EditAnswer, Limit, SheetReading } from '../../core/protocol/messages';
import type { LocalHost } from '../apps-script/host';
import { saveFile } from '../files/save-file';
import { writeXlsx } from '../files/write-xlsx';
import { makeTemplate } from '../sample/template-workbook';
import type { Context } from './context';
import { openBundle } from './open-bundle';
import { resolveUserPath } from './project-root';
import { refuseExisting } from './refuse-existing';
import type { Terminal } from './terminal';
import { UsageFault } from './usage-fault';

const TIME_ZONE = 'America/Chicago';
const LOCALE = 'en_US';
const LIMITED: Exclude<Limit, ''>[] = ['date', 'hours', 'course'];

const EXAMPLES = `
Example:
  alcto template "PD log 2024-2027.xlsx"`;

export function define(command: Command, { terminal }: Context): void {
  command
    .argument('<file.xlsx>', 'the file to write')
    .addHelpText('after', EXAMPLES)
    .action((typed: string) => template(typed, terminal));
}

/** Writes an empty log with its drop-downs, a set-up sheet and a place for the Summary. */
async function template(typed: string, terminal: Terminal): Promise<void> {
  if (!/\.xlsx$/i.test(typed)) throw new UsageFault(['Name a file that ends in .xlsx.']);
  const file = resolveUserPath(typed);
  refuseExisting(file);
  const workbook = { snapshot: makeTemplate(), notes: [] };
  const host = await openBundle(workbook, { timeZone: TIME_ZONE, locale: LOCALE });
  try {
    addLimits(host);
    await host.settled();
    await saveFile(file, await writeXlsx(host.toWorkbookFile()));
  } finally {
    host.dispose();
  }
  terminal.note(`Written: ${path.relative(resolveUserPath('.'), file)}`);
}

/** As “Add drop-downs” in the side panel does. */
function addLimits(host: LocalHost): void {
  const { sheets } = host.call('readSheet', {}) as SheetReading;
  const sheet = sheets[0]?.sheet ?? '';
  const { columns, headerRow } = host.call('readSheet', { sheet }) as SheetReading;
  const cells = LIMITED.map((after) => ({ column: columns[after] ?? 0, after }));
  const edits: Edit[] = [{ op: 'limit', sheet, row: headerRow, cells }];
  const answer = host.call('editCells', { edits }) as EditAnswer;
  if (!answer.ok) throw new Error(answer.faults.map(({ message }) => message).join(' '));
}
