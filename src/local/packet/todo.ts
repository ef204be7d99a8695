import { formatDay } from '../../core/day';
import type { RowReport } from '../../core/report/check-report';
import { submitBy } from '../../core/report/submit-by';
import { DATE_WIDTH, listRow } from './activities';
import type { Packet } from './packet-input';
import { ACCENT, GREY, INK, LEFT, type Paper, WIDTH } from './paper';
import { putTable, type TableRow } from './table';

/** What is left to do: rows that wait, what is planned, what is out, and what has to be sent by when. */
export function putTodo(paper: Paper, packet: Packet) {
  const { applicant, program } = packet;
  paper.write(program.title, { size: 11, color: GREY }, 2);
  paper.write('To-do list', { size: 24, bold: true, color: ACCENT }, 6);
  paper.write(applicant.applicant, { size: 11, bold: true }, 8);
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
  const isOpen = ({ state }: { state: string }) => state !== 'FOUND' && state !== 'CONFIRMED';
  const open = [...plan.documents, ...plan.sections].filter(isOpen);
  const rows = [...open, ...plan.hints].map(
    ({ name, text }): TableRow => ({ cells: [name, text] }),
  );
  if (rows.length === 0) return;
  paper.head('Plan documents', 30);
  putTable(paper, {
    columns: [
      { heading: 'What', width: 190 },
      { heading: 'What to do', width: WIDTH - 190 },
    ],
    rows,
  });
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
