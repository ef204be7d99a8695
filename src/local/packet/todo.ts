import { formatDay } from '../../core/day';
import type { PlanItem, RowReport } from '../../core/report/check-report';
import { submitBy } from '../../core/report/submit-by';
import { capitalize } from '../../core/text';
import { DATE_WIDTH, listRow } from './activities';
import type { Packet } from './packet-input';
import { ACCENT, GREY, INK, LEFT, type Paper, WIDTH } from './paper';
import { putTable, type TableRow } from './table';

/** What is left to do: rows that wait, what is planned, what is out, and what has to be sent by when. */
export function putTodo(paper: Paper, packet: Packet) {
  const { applicant, program } = packet;
  paper.write(program.title, { size: 11, color: GREY }, 2);
  paper.write('To-do list', { size: 24, bold: true, color: ACCENT }, 6);
  if (applicant.applicant) paper.write(applicant.applicant, { size: 11, bold: true }, 8);
  paper.write(applicant.verdict.headline, { size: 13, bold: true });
  paper.write(applicant.verdict.detail, { size: 10.5 });
  for (const note of applicant.verdict.notes) paper.write(note, { color: GREY }, 3);
  const withStatus = (status: RowReport['status']) =>
    applicant.rows.filter((row) => row.status === status);
  putRows(paper, packet, 'Rows that need you', withStatus('HELD'));
  putRows(paper, packet, 'Planned, not counted yet', withStatus('PLANNED'));
  putRows(paper, packet, 'Not counted', withStatus('REJECTED'));
  if (!program.hasPlan) return;
  putPlanTodo(paper, packet);
  putChecklist(paper, packet);
}

function putRows(paper: Paper, packet: Packet, title: string, rows: RowReport[]) {
  if (rows.length === 0) return;
  paper.head(title);
  putTable(paper, {
    continues: title,
    columns: [
      { heading: 'Date', width: DATE_WIDTH },
      {
        heading: 'Activity, and what to do',
        width: WIDTH - DATE_WIDTH - 46 - (packet.hasSheets ? 120 : 46),
      },
      { heading: 'Hours', width: 46, align: 'right' },
      { heading: 'Row', width: packet.hasSheets ? 120 : 46, align: 'right' },
    ],
    rows: rows.map((row): TableRow => {
      const reasons = row.findings.filter(({ effect }) => effect === 'reject' || effect === 'hold');
      return { ...listRow(row, packet), below: reasons.map(({ message }) => message) };
    }),
  });
}

function putPlanTodo(paper: Paper, { applicant: { plan } }: Packet) {
  if (!plan) return;
  const isOpen = ({ state }: PlanItem) => state !== 'FOUND' && state !== 'CONFIRMED';
  const open = [...plan.documents, ...plan.sections].filter(isOpen);
  const hints = plan.hints.filter(({ text }) => text.startsWith('hint'));
  putItems(paper, 'Plan documents', ['What', 'What to do'], [...open, ...hints]);
  const taken = plan.documents.filter(({ state }) => state === 'FOUND');
  putItems(paper, 'Files we took', ['Document', 'Which file, and why'], taken);
}

function putItems(paper: Paper, title: string, [name, text]: string[], items: PlanItem[]) {
  if (items.length === 0) return;
  paper.head(title, 30);
  putTable(paper, {
    columns: [
      { heading: name, width: 190 },
      { heading: text, width: WIDTH - 190 },
    ],
    rows: items.map((item): TableRow => ({ cells: [item.name, describeItem(item)] })),
  });
}

/** The item's text as a sentence, without the word for its state where the rest says it. */
function describeItem({ text }: PlanItem): string {
  const sentence = text
    .replace(/^(?:found|weak|hint|choose): /i, '')
    .replace(/^likely: /i, 'it may be ');
  return capitalize(sentence || 'not found. Please check.');
}

/** What has to be sent where, and by when. */
function putChecklist(paper: Paper, { applicant, formLink, asOf }: Packet) {
  const { cycle, cohort } = applicant;
  paper.head('What to send', 200);
  const form = cohort
    ? `${cohort} cohort's recertification form`
    : "your cohort's recertification form";
  paper.write(`Where: ${form}${formLink ? `, ${formLink}` : ''}.`);
  paper.write(`By when: no later than the expiration date, ${formatDay(cycle.expires)}.`, {
    bold: true,
  });
  const day = submitBy(cycle.expires);
  if (asOf <= day) {
    paper.write(
      `Submit by ${formatDay(day)} to leave time for corrections (our advice).`,
      { color: GREY },
      10,
    );
  }
  const items = [
    'Record of professional development, complete for the cycle',
    'Technology plan for three years, with all its sections',
    'Presentation of the plan to cabinet-level administration',
    'Signature sheets of those who attended',
    'The recertification form itself, filled in and sent',
  ];
  for (const item of items) putBox(paper, item);
}

function putBox(paper: Paper, text: string) {
  const [x, width] = [LEFT + 22, WIDTH - 22];
  const height = paper.heightOf(text, width, { size: 10.5 });
  paper.makeRoom(height + 10);
  paper.doc
    .rect(LEFT, paper.y + 1, 11, 11)
    .lineWidth(1)
    .strokeColor(INK)
    .stroke();
  paper.put(text, x, paper.y, width, { size: 10.5 });
  paper.y += height + 10;
}
