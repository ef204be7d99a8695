import { useState } from 'preact/hooks';
import { formatDay } from '../../core/day';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { keyOf, nameOf } from '../../core/report/person-key';
import { makeMessage } from '../../core/report/person-message';
import {
  countReview,
  isDoubtful,
  REVIEW_PARTS,
  type ReviewCounts,
} from '../../core/report/review-counts';
import { nameStanding } from '../../core/report/roster-table';
import { SimilarNames } from '../fix/similar-names';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { CopyText } from '../ui/copy-text';
import { usePanel } from '../ui/panel-context';
import { failureText } from '../ui/read-or-fail';
import { Ring } from '../ui/ring';
import { ShowMore } from '../ui/show-more';
import { countOf } from '../ui/words';
import { CohortDates } from './cohort-dates';
import { IssueDate } from './issue-date';
import { describeUnassigned, makeRosterRows, type RosterRow } from './roster-rows';
import { writeMessages, writeRoster } from './write-sheets';

const FIRST = 10;

interface Props {
  report: CheckReport;
  /** Shows one person's result, by what `keyOf` gives. */
  onChoose: (key: string) => void;
}

/** For a reviewer: everybody in the log, by expiration date, with what is missing. */
export function PeopleView({ report, onChoose }: Props) {
  const { go } = usePanel();
  const [said, setSaid] = useState('');
  const [part, setPart] = useState<keyof ReviewCounts | ''>('');
  const { applicants, logs } = report;
  const counts = countReview(applicants);
  const rows = counts.doubtful.flatMap((person) => person.rows.filter(isDoubtful));
  const shown = part ? counts[part] : applicants;
  const groups = listUndated(applicants);
  const make = (write: typeof writeRoster) => () => {
    setSaid('Writing the sheet…');
    write(report)
      .then(setSaid)
      .catch((error) => setSaid(failureText('summary', error)));
  };
  return (
    <>
      <h2>{countOf(applicants.length, 'person', 'people')} in this log</h2>
      <p class="parts">
        {REVIEW_PARTS.map(({ part: id, words }) => (
          <button
            key={id}
            type="button"
            class="link"
            aria-pressed={part === id}
            onClick={() => setPart(part === id ? '' : id)}
          >
            {counts[id].length} {words}
          </button>
        ))}
      </p>
      {groups.length > 0 && <CohortDates groups={groups} />}
      <SimilarNames report={report} />
      {rows.length > 0 && (
        <PrimaryButton onClick={() => go('review')}>
          Decide {countOf(rows.length, 'doubtful row')}
        </PrimaryButton>
      )}
      {logs.flatMap(describeUnassigned).map((text) => (
        <p key={text} class="nameless">
          {text}
        </p>
      ))}
      <ShowMore key={part} items={makeRosterRows(shown)} first={FIRST}>
        {(row) => <Person key={row.key} row={row} report={report} onChoose={onChoose} />}
      </ShowMore>
      <div class="buttons">
        <SecondaryButton onClick={make(writeRoster)}>Make the roster sheet</SecondaryButton>
        <SecondaryButton onClick={make(writeMessages)}>Make the messages sheet</SecondaryButton>
      </div>
      <p class="soft" role="status">
        {said}
      </p>
    </>
  );
}

/** Who shares a date that nobody has entered. */
function listUndated(applicants: ApplicantReport[]) {
  const counts = new Map<string, number>();
  for (const { cycle, group } of applicants) {
    if (!cycle && group) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].map(([name, people]) => ({ name, people }));
}

function Person({ row, report, onChoose }: Props & { row: RosterRow }) {
  const person = report.applicants.find((each) => keyOf(each) === row.key) as ApplicantReport;
  const { cycle, hours } = person;
  const name = nameOf(person, report.applicants);
  const needs = [
    row.short,
    row.held ? `${countOf(row.held, 'row needs', 'rows need')} a decision` : '',
  ];
  return (
    <li class="card person">
      <div class="hero">
        {hours && (
          <Ring
            value={hours.creditable}
            of={hours.required}
            tone={person.standing === 'EXPIRED' ? 'red' : hours.remaining > 0 ? 'amber' : 'green'}
          />
        )}
        <div>
          <h3>{name}</h3>
          <p class="soft">{row.district}</p>
          <p>
            {nameStanding(row)}
            {cycle && cycle.daysLeft >= 0 && ` · ${countOf(cycle.daysLeft, 'day')} left`}
          </p>
          {cycle && <p class="soft">by {formatDay(cycle.expires)}</p>}
        </div>
      </div>
      {needs.filter(Boolean).map((text) => (
        <p key={text} class="soft">
          {text}
        </p>
      ))}
      <div class="buttons">
        {!cycle && <IssueDate applicant={person} />}
        <SecondaryButton onClick={() => onChoose(row.key)}>
          Open<span class="unseen"> {name}</span>
        </SecondaryButton>
        <CopyText
          label={
            <>
              Copy message<span class="unseen"> to {name}</span>
            </>
          }
          what={`The message to ${name}`}
          text={() => makeMessage(report, person).text}
        />
      </div>
    </li>
  );
}
