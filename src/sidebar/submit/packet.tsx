import { useState } from 'preact/hooks';
import type { Edit } from '../../core/protocol/messages';
import { makePacketTable, PACKET_SHEET } from '../../core/report/packet-table';
import { keyOf, nameOf } from '../../core/report/person-key';
import { SIGN_IN_SHEET } from '../../core/report/sign-in-table';
import { editCells, makeSummary } from '../bridge';
import { SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import type { ViewProps } from '../ui/view-props';
import { isSigned, makeSignIn } from './sign-in-sheet';

const SHEETS = `“AL-CTO Summary”, “${PACKET_SHEET}” and “${SIGN_IN_SHEET}”`;

/** All that goes with the form, as sheets of ours to print or to save as PDF. */
export function Packet(props: ViewProps) {
  const { applicant } = props;
  // What was written is of the log as it was then.
  const [said, setSaid] = useState({ of: applicant, text: '' });
  const say = (text: string) => setSaid({ of: applicant, text });
  const make = () => {
    say('Writing the sheets…');
    writePacket(props)
      .then(say)
      .catch((error) => say(failureText('summary', error)));
  };
  return (
    <>
      <p class="soft" role="status">
        {(said.of === applicant && said.text) || `Makes ${SHEETS}, to print or save as PDF.`}
      </p>
      <SecondaryButton onClick={make}>Make the packet</SecondaryButton>
    </>
  );
}

/** A sentence on what was done, and for whom, or on what stopped it. */
async function writePacket({ report, applicant }: ViewProps): Promise<string> {
  const who = report.applicants.length > 1 ? { applicant: keyOf(applicant) } : {};
  const summary = await makeSummary(who);
  if (!summary.ok) return joinFaults(summary);
  const table = makePacketTable(report, applicant);
  const edits: Edit[] = [{ op: 'table', sheet: PACKET_SHEET, table }];
  const keepsSignIn = isSigned(await readOrFail({ sheet: SIGN_IN_SHEET }));
  if (!keepsSignIn) edits.push(makeSignIn(applicant));
  const answer = await editCells({ edits });
  if (!answer.ok) return joinFaults(answer);
  const ready = `Ready: ${SHEETS}, for ${nameOf(applicant, report.applicants)}. Print each, or save it as PDF.`;
  const kept = ` “${SIGN_IN_SHEET}” holds what people wrote, so it stayed as it was. Rename it to get a new one.`;
  return keepsSignIn ? `${ready}${kept}` : ready;
}

const joinFaults = ({ faults }: { faults: { message: string }[] }) =>
  faults.map(({ message }) => message).join(' ');
