import { useState } from 'preact/hooks';
import type { Edit } from '../../core/protocol/messages';
import { keyOf } from '../../core/report/person-key';
import { editCells, makeSummary } from '../bridge';
import { SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import type { ViewProps } from '../ui/view-props';
import { learnForm } from './learn-form';
import { makePacketTable, PACKET_SHEET } from './packet-table';
import { makeSignIn, SIGN_IN_SHEET } from './sign-in-sheet';
import { describeStandings } from './submissions';
import { readSubmissions } from './use-submissions';

const SHEETS = `“AL-CTO Summary”, “${PACKET_SHEET}” and “${SIGN_IN_SHEET}”`;

/** All that goes with the form, as sheets of ours to print or to save as PDF. */
export function Packet(props: ViewProps) {
  const { applicant } = props;
  // What was written is of the log as it was then.
  const [message, setMessage] = useState({ of: applicant, text: '' });
  const announce = (text: string) => setMessage({ of: applicant, text });
  const make = () => {
    announce('Writing the sheets…');
    writePacket(props)
      .then(announce)
      .catch((error) => announce(failureText('summary', error)));
  };
  return (
    <>
      <p class="soft" role="status">
        {(message.of === applicant && message.text) || `Makes ${SHEETS}, to print or save as PDF.`}
      </p>
      <SecondaryButton onClick={make}>Make the packet</SecondaryButton>
    </>
  );
}

/** A sentence on what was done, or on what stopped it. */
async function writePacket({ report, applicant }: ViewProps): Promise<string> {
  const who = report.applicants.length > 1 ? { applicant: keyOf(applicant) } : {};
  const summary = await makeSummary(who);
  if (!summary.ok) return joinFaults(summary);
  const { formLink, cohort, standings } = await readSubmissions(applicant);
  const form = formLink ? learnForm(formLink) : '';
  const table = makePacketTable(report, applicant, {
    cohort,
    form: typeof form === 'object' ? form.address : '',
    submissions: describeStandings(standings),
  });
  const edits: Edit[] = [{ op: 'table', sheet: PACKET_SHEET, table }];
  // One that was made before may hold names.
  const signIn = await readOrFail({ sheet: SIGN_IN_SHEET });
  if (!signIn.exists) edits.push(makeSignIn(applicant.district));
  const answer = await editCells({ edits });
  return answer.ok ? `Ready: ${SHEETS}. Print each, or save it as PDF.` : joinFaults(answer);
}

const joinFaults = ({ faults }: { faults: { message: string }[] }) =>
  faults.map(({ message }) => message).join(' ');
