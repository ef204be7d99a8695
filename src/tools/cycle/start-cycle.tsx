import { useState } from 'preact/hooks';
import { Quiet } from '../../sidebar/quiet';
import type { ToolsProps } from '../../sidebar/tools-api';
import { readOrFail, sayFailure } from '../read-in-turn';
import { newCycle } from './new-cycle';

/** After recertification: the log that was is kept, and an empty one begins. */
export function StartCycle({ report, applicant, mend }: ToolsProps) {
  const [said, setSaid] = useState('');
  const start = () => {
    setSaid('');
    readOrFail({ sheet: report.logs[0]?.sheet ?? '' })
      .then(({ isForm }) => mend(newCycle({ report, applicant, isForm })))
      .catch((error) => setSaid(sayFailure('read', error)));
  };
  return (
    <section>
      <h2>New cycle</h2>
      <p class="soft" role="status">
        {said ||
          'Once you are recertified: keeps this log and begins an empty one. No hours are carried over.'}
      </p>
      <Quiet onClick={start}>Start a new cycle</Quiet>
    </section>
  );
}
