import { formatDay } from '../../core/day';
import type { Packet } from './packet';
import { ACCENT, GREY, INK, LEFT, type Paper, WIDTH } from './paper';
import { submitBy } from './submit-by';
import { putTable, type TableRow } from './table';

const COHORTS = 'Alpha, Beta, Charlie or Delta';
const SIGNATURES = 20;

/** The plan documents with what was found in them. */
export function putPlan(paper: Paper, { applicant: { plan } }: Packet) {
  paper.head('Plan documents', 30);
  if (plan === null) {
    paper.write('Not checked. The checklist below says what belongs to them.', { color: GREY });
    return;
  }
  const list = (items: { name: string; text: string }[]): TableRow[] =>
    items.map(({ name, text }) => ({ cells: [name, text] }));
  const columns = [
    { heading: 'What', width: 190 },
    { heading: 'What was found', width: WIDTH - 190 },
  ];
  putTable(paper, { title: 'Documents', columns, rows: list(plan.documents) });
  putTable(paper, { title: 'Sections of the technology plan', columns, rows: list(plan.sections) });
  putTable(paper, { title: 'Hints on look and span', columns, rows: list(plan.hints) });
}

/** What has to be sent where, and by when. */
export function putChecklist(paper: Paper, packet: Packet) {
  const { cycle } = packet.applicant;
  const items = listItems(packet);
  paper.head('Checklist: what has to be sent', 270);
  paper.write(`Where: ${sayForm(packet)}`);
  paper.write(`By when: no later than the expiration date, ${formatDay(cycle.expires)}.`, {
    bold: true,
  });
  paper.write(sayAdvice(packet), { color: GREY }, 10);
  for (const [text, below] of items) putBox(paper, text, below);
}

function sayForm({ cohort, formLink }: Packet): string {
  const name = cohort ? `cohort ${cohort.replace(/^cohort\s+/i, '')}` : `your cohort (${COHORTS})`;
  return `the recertification form of ${name}${formLink ? `, ${formLink}` : ''}.`;
}

function sayAdvice({ applicant: { cycle }, asOf }: Packet): string {
  const day = submitBy(cycle.expires);
  const note = '(our advice, not a policy rule).';
  if (asOf > cycle.expires) return 'That day has passed: contact the AL-CTO program.';
  return day < asOf
    ? `Submit as soon as you can: ${formatDay(day)}, 90 days before, has passed ${note}`
    : `Submit by ${formatDay(day)}, 90 days before, to leave time for corrections ${note}`;
}

function listItems({ applicant: { hours, plan } }: Packet): [text: string, below: string][] {
  const log =
    hours.remaining === 0
      ? `The log shows ${hours.required} hours complete.`
      : `The log is not complete: ${hours.remaining} h still to do.`;
  const found = (index: number) => {
    const item = plan?.documents[index];
    return item ? `As checked: ${item.text}` : 'Not checked here.';
  };
  return [
    ['Record of professional development: 60 hours in the cycle', log],
    [
      'Technology plan, covering three years, with its six sections: Mission Statement; Technology Needs Assessment; Long-term and Short-term Goals; Training and Staff Development Needs; Resource Requirements; Evaluation Method',
      found(0),
    ],
    ['Presentation of the plan given to cabinet-level administration', found(1)],
    ['Signature sheets of those who attended the presentation', found(2)],
    ['The recertification form itself, filled in and submitted', ''],
  ];
}

function putBox(paper: Paper, text: string, below: string) {
  const [x, width] = [LEFT + 22, WIDTH - 22];
  const height = paper.heightOf(text, width, { size: 10.5 });
  const small = below ? paper.heightOf(below, width, { color: GREY }) + 2 : 0;
  paper.makeRoom(height + small + 10);
  paper.doc
    .rect(LEFT, paper.y - 1.5, 11, 11)
    .lineWidth(1)
    .strokeColor(INK)
    .stroke();
  paper.put(text, x, paper.y, width, { size: 10.5 });
  if (below) paper.put(below, x, paper.y + height + 2, width, { color: GREY });
  paper.y += height + small + 10;
}

/** A page to print and take to the presentation. */
export function putSignIn(paper: Paper, { applicant }: Packet) {
  paper.newPage();
  paper.addPart('Sign-in sheet');
  paper.write('Sign-in sheet', { size: 18, bold: true, color: ACCENT }, 2);
  paper.write('Technology plan presentation', { size: 13 }, 4);
  const who = [applicant.applicant, applicant.district].filter(Boolean).join(', ');
  paper.write(`Presented by ${who}`, { size: 10.5, color: GREY }, 16);
  const half = WIDTH / 2;
  putBlank(paper, 'Date', LEFT, half - 12);
  putBlank(paper, 'Place', LEFT + half, half);
  paper.y += 24;
  putSignatureRows(paper);
}

function putBlank(paper: Paper, label: string, x: number, width: number) {
  paper.put(label, x, paper.y, 40, { size: 10.5 });
  rule(paper, x + 36, x + width, paper.y + 12);
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
    paper.put(String(row), LEFT, bottom - 11, 18, { size: 9, color: GREY });
    for (const [, x, width] of columns.slice(1)) rule(paper, x, x + width, bottom);
    paper.y = bottom;
  }
}

function rule(paper: Paper, from: number, to: number, y: number) {
  paper.doc.moveTo(from, y).lineTo(to, y).lineWidth(0.7).strokeColor('#7f7f7f').stroke();
}
