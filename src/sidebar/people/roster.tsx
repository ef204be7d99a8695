import { useState } from 'preact/hooks';
import { formatDay } from '../../core/day';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { editCells } from '../bridge';
import { CopyText } from '../ui/copy-text';
import { sayFailure } from '../ui/read-or-fail';
import { Quiet } from '../ui/secondary-button';
import { ShowMore } from '../ui/show-more';
import type { ViewProps } from '../ui/view-props';
import { makeMessage } from './message';
import { keyOf, nameOf } from './people';
import { readCohorts } from './read-cohorts';
import { makeRosterRows, type RosterRow } from './roster-rows';
import { makeRosterTable, ROSTER_SHEET, sayNameless } from './roster-table';

const FIRST = 10;

/** For a reviewer: everybody in the log, by expiry; nothing where the log is one person's. */
export function Roster(props: ViewProps) {
  const { report } = props;
  const [said, setSaid] = useState('');
  const { applicants, logs } = report;
  if (applicants.length < 2) return null;
  const make = () => {
    setSaid('Writing the sheet…');
    writeRoster(report)
      .then(setSaid)
      .catch((error) => setSaid(sayFailure('summary', error)));
  };
  return (
    <section>
      <h2>Roster</h2>
      <p class="soft" role="status">
        {said || `${applicants.length} people, by expiration date.`}
      </p>
      <div class="buttons">
        <Quiet onClick={make}>Make the roster sheet</Quiet>
      </div>
      {logs.flatMap(sayNameless).map((text) => (
        <p key={text} class="nameless">
          {text}
        </p>
      ))}
      <ShowMore items={makeRosterRows(applicants)} first={FIRST}>
        {(row) => <Person key={row.key} row={row} {...props} />}
      </ShowMore>
    </section>
  );
}

/** A sentence on what was done, or on what stopped it. */
async function writeRoster(report: CheckReport): Promise<string> {
  const rows = makeRosterRows(report.applicants, await readCohorts(report));
  const table = makeRosterTable(report, rows);
  const answer = await editCells({ edits: [{ op: 'table', sheet: ROSTER_SHEET, table }] });
  return answer.ok
    ? `The sheet “${ROSTER_SHEET}” is up to date.`
    : answer.faults.map(({ message }) => message).join(' ');
}

function Person({ row, report, applicant, onChoose }: ViewProps & { row: RosterRow }) {
  const person = report.applicants.find((each) => keyOf(each) === row.key) as ApplicantReport;
  const name = nameOf(person, report.applicants);
  const open = () => {
    onChoose(row.key);
    // Their result begins at the top of the panel.
    document.getElementById('applicant')?.focus();
  };
  return (
    <li class="card">
      <p class="line">
        <span>{name}</span>
        {row.covered !== null && <span>{row.covered} of 60 h</span>}
      </p>
      <p>{[row.expires && formatDay(row.expires), row.standing].filter(Boolean).join(' · ')}</p>
      <div class="buttons">
        {person === applicant ? (
          <span class="soft">Shown above</span>
        ) : (
          <Quiet onClick={open}>
            Open<span class="unseen"> {name}</span>
          </Quiet>
        )}
        <CopyText
          label={
            <>
              Copy message<span class="unseen"> to applicant {name}</span>
            </>
          }
          what={`The message to ${name}`}
          text={() => makeMessage(report, person)}
        />
      </div>
    </li>
  );
}
