import { formatDay } from '../../core/day';
import type { ProgramWords } from '../../core/policy/program-schema';
import type { Assessed } from '../../core/report/assessed';
import {
  describeSubmission,
  type HoursBar,
  listCourseBars,
  makeTotalBar,
} from '../../core/report/packet-content';
import { listProgramLines } from '../../core/report/program-lines';
import { FILLS } from '../../core/report/sheet-look';
import { capitalize } from '../../core/text';
import type { Packet } from './packet-input';
import { ACCENT, BOTTOM, GREY, LEFT, type Paper, WIDTH } from './paper';

const FACT_WIDTH = 92;
const BAR = { x: LEFT + 190, width: 200, height: 9 };
const BAR_ROW = 20;
const PART_ROW = 15;
const SIGNATURE_HEIGHT = 150;

/** The first page: who and when, where the hours stand, and room for both signatures. */
export function putCover(paper: Paper, packet: Packet) {
  const { applicant, asOf, program } = packet;
  const { cycle } = applicant;
  paper.write(program.title, { size: 11, color: GREY }, 2);
  paper.write('Submission packet', { size: 24, bold: true, color: ACCENT }, 10);
  const facts: [label: string, value: string][] = [
    ['Name', applicant.applicant],
    ['School district', applicant.district],
    ...(program.hasPlan ? [['Cohort', applicant.cohort] as [string, string]] : []),
    [capitalize(program.words.cycle), `${formatDay(cycle.issued)} – ${formatDay(cycle.expires)}`],
    ['As of', formatDay(asOf)],
    ['Standing', describeSubmission(applicant)],
  ];
  for (const [label, value] of facts) putFact(paper, label, value);
  paper.y += 6;
  putBars(paper, packet);
  putSignatures(paper);
}

/** What is not known yet is a line to fill in by hand. */
function putFact(paper: Paper, label: string, value: string) {
  if (value === '') {
    paper.blank(label, LEFT, paper.y, WIDTH / 2);
    paper.y += 21;
    return;
  }
  const width = WIDTH - FACT_WIDTH;
  const look = { size: 11, bold: label === 'Name' };
  paper.put(label, LEFT, paper.y + 1, FACT_WIDTH, { size: 9.5, color: GREY });
  paper.put(value, LEFT + FACT_WIDTH, paper.y, width, look);
  paper.y += paper.heightOf(value, width, look) + 4;
}

function putBars(paper: Paper, { applicant, program: { words } }: Packet) {
  const bars = listCourseBars(applicant);
  const total = makeTotalBar(applicant, words);
  paper.head(bars.length > 0 ? `Hours by ${words.category}` : 'Hours', (bars.length + 2) * BAR_ROW);
  putNumbers(paper, 'Applied', 'Logged', { size: 8, color: GREY });
  paper.y += 13;
  for (const bar of bars) putBar(paper, bar, bar.name);
  paper.line(paper.y - 3);
  putBar(paper, total, `${total.name}, of ${total.scale}`);
  paper.write(describeColors(applicant, words), { size: 8, color: GREY }, 8);
}

const describeColors = ({ courses }: Assessed, { category }: ProgramWords) =>
  courses.some(({ minimum }) => minimum > 0)
    ? `Dark: minimum of the ${category}. Light: elective. Gray: beyond what can apply. Orange: below the minimum.`
    : 'Light: counts. Gray: beyond what can apply.';

/** What a further program asks for, and how earlier cycles ended. */
export function putRequirements(paper: Paper, { applicant, program: { words } }: Packet) {
  const { requirements, past } = listProgramLines(applicant);
  const lists: [title: string, lines: string[]][] = [
    ['What the program asks for', requirements],
    [`Earlier ${words.cycles}`, past],
  ];
  for (const [title, lines] of lists.filter((list) => list[1].length > 0)) {
    paper.head(title, 40);
    for (const line of lines) paper.write(line, {}, 3);
    paper.y += 6;
  }
}

function putBar(paper: Paper, { parts, scale, applied, logged }: HoursBar, name: string) {
  const { y } = paper;
  paper.put(name, LEFT, y, BAR.x - LEFT - 8, { size: 9.5 });
  let { x } = BAR;
  for (const [fill, hours] of parts) {
    const width = (hours / scale) * BAR.width;
    if (width <= 0) continue;
    paper.doc
      .rect(x, y + 2, width, BAR.height)
      .fillColor(FILLS[fill] ?? '#ffffff')
      .fill();
    x += width;
  }
  putNumbers(paper, String(applied), String(logged), { size: 9.5 });
  paper.y += BAR_ROW;
}

function putNumbers(
  paper: Paper,
  applied: string,
  logged: string,
  look: { size: number; color?: string },
) {
  const x = BAR.x + BAR.width;
  paper.put(applied, x, paper.y, 56, { ...look, align: 'right' });
  paper.put(logged, x + 56, paper.y, 56, { ...look, color: GREY, align: 'right' });
}

/** Signature and date of the applicant and of the reviewer. */
function putSignatures(paper: Paper) {
  paper.makeRoom(SIGNATURE_HEIGHT);
  paper.y += 8;
  const half = WIDTH / 2;
  for (const who of ['Applicant', 'Reviewer']) {
    paper.put(who, LEFT, paper.y, WIDTH, { size: 9.5, bold: true });
    paper.y += 18;
    paper.blank('Name', LEFT, paper.y, half - 12);
    paper.blank('Date', LEFT + half, paper.y, half);
    paper.y += 24;
    paper.blank('Signature', LEFT, paper.y, WIDTH);
    paper.y += 26;
  }
}

/** Prints on the first page what follows and where, once that is known, if there is room. */
export function putContents(paper: Paper, coverEnd: number) {
  const parts = paper.parts.filter(({ page }) => page > 1);
  let y = coverEnd + 10;
  if (y + 24 + parts.length * PART_ROW > BOTTOM) return;
  paper.doc.switchToPage(0);
  paper.put('In this packet', LEFT, y, WIDTH, { size: 12, bold: true, color: ACCENT });
  y += 20;
  for (const { name, page } of parts) {
    paper.put(name, LEFT, y, WIDTH - 60, { size: 10 });
    paper.put(`page ${page}`, LEFT, y, WIDTH, { size: 10, align: 'right' });
    y += PART_ROW;
  }
}
