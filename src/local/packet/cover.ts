import { formatDay } from '../../core/day';
import { type Packet, STANDING_WORDS } from './packet';
import { ACCENT, BOTTOM, GREY, LEFT, type Paper, RULE, WIDTH } from './paper';

const FACT_WIDTH = 92;
const BAR = { x: LEFT + 200, width: 150, height: 9 };
const BAR_ROW = 22;
const PART_ROW = 15;
const DONE = '#2e7d32';
const OPEN = '#c77700';

/** The first page: who, when, where they stand, and the hours by course. */
export function putCover(paper: Paper, packet: Packet) {
  const { applicant, asOf, cohort } = packet;
  const { cycle, standing, verdict } = applicant;
  paper.write('AL-CTO recertification', { size: 11, color: GREY }, 2);
  paper.write('Submission packet', { size: 24, bold: true, color: ACCENT }, 10);
  const facts: [string, string][] = [
    ['Name', applicant.applicant || 'Not given'],
    ['School district', applicant.district || 'Not given'],
    ['Cohort', cohort || 'Not given: enter it beside “Cohort” in the AL-CTO Setup sheet'],
    [
      'Cycle',
      `${formatDay(cycle.issued)} to ${formatDay(cycle.expires)} (${sayLeft(cycle.daysLeft)})`,
    ],
    ['Standing', STANDING_WORDS[standing ?? ''] ?? 'Not known'],
    ['As of', formatDay(asOf)],
  ];
  for (const [label, value] of facts) putFact(paper, label, value);
  paper.y += 8;
  paper.line();
  paper.y += 10;
  paper.write(verdict.headline, { size: 13, bold: true });
  paper.write(verdict.detail, { size: 10.5 });
  for (const note of verdict.notes) paper.write(note, { color: GREY }, 3);
  putTotals(paper, packet);
  putBars(paper, packet);
}

function sayLeft(days: number): string {
  if (days < 0) return 'ended';
  return days === 1 ? '1 day left' : `${days} days left`;
}

function putFact(paper: Paper, label: string, value: string) {
  const width = WIDTH - FACT_WIDTH;
  const look = { size: 11 };
  const height = paper.heightOf(value, width, look);
  paper.put(label, LEFT, paper.y, FACT_WIDTH, { size: 11, color: GREY });
  paper.put(value, LEFT + FACT_WIDTH, paper.y, width, { ...look, bold: label === 'Name' });
  paper.y += height + 5;
}

/** Five figures side by side. */
function putTotals(paper: Paper, { applicant: { hours } }: Packet) {
  const figures: [string, number][] = [
    [`creditable, of ${hours.required} h`, hours.creditable],
    ['h still to do', hours.remaining],
    ['h extra', hours.surplus],
    ['h waiting for a decision', hours.held],
    ['h planned', hours.planned],
    ['h not counted', hours.rejected],
  ];
  const width = WIDTH / figures.length;
  paper.y += 8;
  figures.forEach(([label, value], index) => {
    const x = LEFT + index * width;
    paper.put(String(value), x, paper.y, width - 8, { size: 17, bold: true, color: ACCENT });
    paper.put(label, x, paper.y + 21, width - 8, { size: 8, color: GREY });
  });
  paper.y += 46;
}

function putBars(paper: Paper, { applicant: { courses, elective, hours } }: Packet) {
  paper.head('Hours by course', 8 * BAR_ROW);
  for (const { course, counted, minimum, remaining } of courses) {
    putBar(paper, course, { counted, needed: minimum, remaining });
  }
  putBar(paper, 'Elective hours', { ...elective, needed: elective.required });
  const { creditable, required, remaining } = hours;
  paper.line(paper.y - 2);
  putBar(paper, 'Creditable', { counted: creditable, needed: required, remaining }, true);
}

interface Progress {
  counted: number;
  needed: number;
  remaining: number;
}

function putBar(paper: Paper, name: string, progress: Progress, bold = false) {
  const { counted, needed, remaining } = progress;
  const { doc, y } = paper;
  const color = remaining === 0 ? DONE : OPEN;
  const share = Math.min(1, counted / needed);
  paper.put(name, LEFT, y + 4, BAR.x - LEFT - 8, { size: 10, bold });
  doc
    .rect(BAR.x, y + 4, BAR.width, BAR.height)
    .fillColor('#eeeeee')
    .fill();
  if (share > 0)
    doc
      .rect(BAR.x, y + 4, BAR.width * share, BAR.height)
      .fillColor(color)
      .fill();
  doc
    .rect(BAR.x, y + 4, BAR.width, BAR.height)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke();
  const place = BAR.x + BAR.width + 12;
  paper.put(`${counted} of ${needed} h`, place, y + 4, 75, { size: 10, bold });
  const left = remaining === 0 ? 'complete' : `${remaining} h to go`;
  paper.put(left, place + 77, y + 4, WIDTH + LEFT - place - 77, { size: 10, color, bold });
  paper.y += BAR_ROW;
}

/** Prints on the first page what follows and where, once that is known, if there is room. */
export function putContents(paper: Paper, coverEnd: number) {
  const parts = paper.parts.filter(({ page }) => page > 1);
  let y = coverEnd + 18;
  if (y + 24 + parts.length * PART_ROW > BOTTOM) return;
  paper.doc.switchToPage(0);
  paper.put('In this packet', LEFT, y, WIDTH, { size: 14, bold: true, color: ACCENT });
  y += 24;
  for (const { name, page } of parts) {
    paper.put(name, LEFT, y, WIDTH - 60, { size: 10 });
    paper.put(`page ${page}`, LEFT, y, WIDTH, { size: 10, align: 'right' });
    y += PART_ROW;
  }
}
