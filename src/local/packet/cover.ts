import { formatDay } from '../../core/day';
import {
  describeSubmission,
  type HoursBar,
  listCourseBars,
  makeTotalBar,
} from '../../core/report/packet-content';
import { FILLS } from '../../core/report/sheet-look';
import type { Packet } from './packet';
import { ACCENT, BOTTOM, GREY, LEFT, type Paper, WIDTH } from './paper';

const FACT_WIDTH = 92;
const BAR = { x: LEFT + 190, width: 200, height: 9 };
const BAR_ROW = 20;
const PART_ROW = 15;
const SIGNATURE_HEIGHT = 150;

/** The first page: who and when, where the hours stand, and room for both signatures. */
export function putCover(paper: Paper, packet: Packet) {
  const { applicant, asOf } = packet;
  const { cycle } = applicant;
  paper.write('AL-CTO recertification', { size: 11, color: GREY }, 2);
  paper.write('Submission packet', { size: 24, bold: true, color: ACCENT }, 10);
  const facts: [label: string, value: string][] = [
    ['Name', applicant.applicant],
    ['School district', applicant.district],
    ['Cohort', applicant.cohort],
    ['Cycle', `${formatDay(cycle.issued)} – ${formatDay(cycle.expires)}`],
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

function putBars(paper: Paper, { applicant }: Packet) {
  const bars = listCourseBars(applicant);
  const total = makeTotalBar(applicant);
  paper.head('Hours by course', (bars.length + 2) * BAR_ROW);
  putNumbers(paper, 'Applied', 'Logged', { size: 8, color: GREY });
  paper.y += 13;
  for (const bar of bars) putBar(paper, bar, bar.name);
  paper.line(paper.y - 3);
  putBar(paper, total, `${total.name}, of ${total.scale}`);
  paper.write(
    'Dark: minimum of the course. Light: elective. Gray: beyond what can apply. Orange: below the minimum.',
    { size: 8, color: GREY },
    8,
  );
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

/** Signature and date of the candidate and of the reviewer. */
function putSignatures(paper: Paper) {
  paper.makeRoom(SIGNATURE_HEIGHT);
  paper.y += 8;
  const half = WIDTH / 2;
  for (const who of ['Candidate', 'Reviewer']) {
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
