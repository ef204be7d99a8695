import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { saveFile } from '../files/save-file';
import { loadPlanReader } from '../technology-plan/plan-reader';
import { findProjectRoot, fromWhereTheyStand } from './project-root';
import { refuseExisting } from './refuse-existing';
import { UsageFault } from './usage-fault';

/** Writes an outline of the plan with the six sections and the policy's guidance, to begin with. */
export async function outline(args: string[]): Promise<number> {
  const [typed, ...others] = args;
  if (typed === undefined || others.length > 0 || !/\.docx$/i.test(typed)) {
    throw new UsageFault(['Use: alcto outline FILE.docx']);
  }
  const file = fromWhereTheyStand(typed);
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
  console.error(`Written: ${path.relative(process.env.INIT_CWD ?? process.cwd(), file)}`);
  return 0;
}
