import { formatDay } from '../../core/day';
import { SEEN_DOCUMENTS } from '../../core/protocol/plan-labels';
import type { PlanItem } from '../../core/report/check-report';
import { describePlanItem } from '../../core/report/packet-content';
import type { Packet } from './packet-input';
import { ACCENT, GREY, LEFT, type Paper, WIDTH } from './paper';
import { putTable, type TableRow } from './table';

const SIGNATURES = 20;
const BLANK = '________________________________________';

/** The technology plan with the heading and page of each section, and the other documents. */
export function putPlan(paper: Paper, { applicant: { plan }, asOf }: Packet) {
  paper.head('Technology plan and presentation', 60);
  if (plan === null) {
    for (const name of SEEN_DOCUMENTS) {
      paper.blank(`${name}: file and date`, LEFT, paper.y, WIDTH);
      paper.y += 24;
    }
    return;
  }
  const columns = (heading: string) => [
    { heading, width: 190 },
    { heading: 'Where', width: WIDTH - 190 },
  ];
  const list = (items: PlanItem[]): TableRow[] =>
    items.map((item) => ({ cells: [item.name, describePlanItem(item) || BLANK] }));
  putTable(paper, { title: 'Documents', columns: columns('Document'), rows: list(plan.documents) });
  putTable(paper, {
    title: 'Sections of the technology plan',
    columns: columns('Section'),
    rows: list(plan.sections),
  });
  paper.write(`As checked on ${formatDay(asOf)}.`, { size: 8.5, color: GREY });
}

/** A page to print and take to the presentation. */
export function putSignIn(paper: Paper, { applicant }: Packet) {
  paper.newPage();
  paper.addPart('Sign-in sheet');
  paper.write('Sign-in sheet', { size: 18, bold: true, color: ACCENT }, 2);
  paper.write('Technology plan presentation', { size: 13 }, 4);
  putPresenter(paper, applicant);
  const half = WIDTH / 2;
  paper.blank('Date', LEFT, paper.y, half - 12);
  paper.blank('Place', LEFT + half, paper.y, half);
  paper.y += 24;
  putSignatureRows(paper);
}

/** Where the log names nobody, a line to write the name on. */
function putPresenter(paper: Paper, { applicant, district }: Packet['applicant']) {
  if (applicant === '') {
    paper.blank('Presented by', LEFT, paper.y, WIDTH);
    paper.y += 24;
    return;
  }
  const who = [applicant, district].filter(Boolean).join(', ');
  paper.write(`Presented by ${who}`, { size: 10.5, color: GREY }, 16);
}

function putSignatureRows(paper: Paper) {
  const columns: [heading: string, x: number, width: number][] = [
    ['', LEFT, 22],
    ['Name', LEFT + 22, 160],
    ['Title', LEFT + 192, 140],
    ['Signature', LEFT + 342, WIDTH - 342],
  ];
  for (const [heading, x, width] of columns) {
    paper.put(heading, x, paper.y, width, { size: 9.5, bold: true });
  }
  paper.y += 12;
  for (let row = 1; row <= SIGNATURES; row += 1) {
    const bottom = paper.y + 25.5;
    paper.put(String(row), LEFT, bottom - 12, 18, { size: 9, color: GREY });
    for (const [, x, width] of columns.slice(1)) {
      paper.doc
        .moveTo(x, bottom)
        .lineTo(x + width, bottom)
        .lineWidth(0.7)
        .strokeColor('#7f7f7f')
        .stroke();
    }
    paper.y = bottom;
  }
}
