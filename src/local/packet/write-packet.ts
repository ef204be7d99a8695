import { formatDay } from '../../core/day';
import { putConfirmed, putTranscript } from './activities';
import { putContents, putCover, putRequirements } from './cover';
import type { Packet } from './packet-input';
import { BOTTOM, Paper } from './paper';
import { putPlan, putSignIn } from './plan';
import { putTodo } from './todo';

/** The submission packet, as the bytes of a PDF on Letter paper. */
export async function writePacket(packet: Packet): Promise<Uint8Array> {
  const paper = new Paper(titleOf(packet, 'submission packet'));
  putCover(paper, packet);
  const coverEnd = paper.page === 1 ? paper.y : BOTTOM;
  paper.newPage();
  putRequirements(paper, packet);
  putTranscript(paper, packet);
  putConfirmed(paper, packet);
  if (packet.program.hasPlan) {
    putPlan(paper, packet);
    putSignIn(paper, packet);
  }
  putContents(paper, coverEnd);
  return finish(paper, packet, 'submission packet');
}

/** The applicant's own list of what is left to do, as the bytes of a PDF. It is not part of the packet. */
export async function writeTodo(packet: Packet): Promise<Uint8Array> {
  const paper = new Paper(titleOf(packet, 'to-do list'));
  putTodo(paper, packet);
  return finish(paper, packet, 'to-do list');
}

/** The title, with the name where the log has one. */
const titleOf = ({ applicant, program }: Packet, title: string) =>
  [`${program.name} ${title}`, applicant.applicant].filter(Boolean).join(': ');

function finish(paper: Paper, { applicant, asOf, program }: Packet, title: string) {
  const what = `${program.name} ${title}, as of ${formatDay(asOf)}`;
  return paper.finish((page, pages) => [
    [applicant.applicant, what].filter(Boolean).join(': '),
    `Page ${page} of ${pages}`,
    program.notes[0],
  ]);
}
