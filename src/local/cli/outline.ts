import path from 'node:path';
import type { Command } from 'commander';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { saveFile } from '../files/save-file';
import { loadPlanReader } from '../technology-plan/plan-reader';
import type { Context } from './context';
import { findProjectRoot, resolveUserPath } from './project-root';
import { refuseExisting } from './refuse-existing';
import type { Terminal } from './terminal';
import { UsageFault } from './usage-fault';

const EXAMPLES = `
Example:
  alcto outline "Technology Plan 2026-2029.docx"`;

export function define(command: Command, { terminal }: Context): void {
  command
    .argument('<file.docx>', 'the file to write')
    .addHelpText('after', EXAMPLES)
    .action((typed: string) => outline(typed, terminal));
}

/** Writes an outline of the plan with the policy's sections and guidance, to begin with. */
async function outline(typed: string, terminal: Terminal): Promise<void> {
  if (!/\.docx$/i.test(typed)) throw new UsageFault(['Name a file that ends in .docx.']);
  const file = resolveUserPath(typed);
  refuseExisting(file);
  const { listOutline } = await loadPlanReader(findProjectRoot());
  const { title, sections } = listOutline();
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ text, heading: level });
  const guidance = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, italics: true, color: '5f6368' })] });
  const children = [
    heading(title, HeadingLevel.TITLE),
    guidance('The three years it covers, such as 2026-2029'),
    ...sections.flatMap(({ name, sentence }) => [
      heading(name, HeadingLevel.HEADING_1),
      guidance(sentence),
      new Paragraph(''),
    ]),
  ];
  await saveFile(file, await Packer.toBuffer(new Document({ title, sections: [{ children }] })));
  terminal.note(`Written: ${path.relative(resolveUserPath('.'), file)}`);
}
