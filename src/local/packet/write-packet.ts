import { formatDay } from '../../core/day';
import { putConfirmed, putCounted, putNotCounted, putPlanned } from './activities';
import { putChecklist, putPlan, putSignIn } from './closing';
import { putContents, putCover } from './cover';
import type { Packet } from './packet';
import { BOTTOM, GREY, Paper } from './paper';

const SELF_CHECK =
  'A self-check, no official AL-CTO product: whether an activity qualifies is the AL-CTO program’s decision.';

/** The submission packet as the bytes of a PDF on letter paper. */
export async function writePacket(packet: Packet): Promise<Uint8Array> {
  const { applicant, asOf } = packet;
  const paper = new Paper(`AL-CTO submission packet: ${applicant.applicant}`);
  putCover(paper, packet);
  const coverEnd = paper.page === 1 ? paper.y : BOTTOM;
  paper.newPage();
  putCounted(paper, packet);
  putConfirmed(paper, packet);
  putPlanned(paper, packet);
  putNotCounted(paper, packet);
  paper.newPage();
  putPlan(paper, packet);
  putChecklist(paper, packet);
  if (paper.losses > 0) {
    paper.y += 8;
    paper.write('“?” stands for a character of the log that this document cannot print.', {
      color: GREY,
    });
  }
  putSignIn(paper, packet);
  putContents(paper, coverEnd);
  return paper.finish((page, pages) => [
    `${applicant.applicant}: AL-CTO submission packet, as of ${formatDay(asOf)}`,
    `Page ${page} of ${pages}`,
    SELF_CHECK,
  ]);
}
