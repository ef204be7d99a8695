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
import { describeShort, describeUnassigned, inOrderOfDanger } from '../../core/report/roster-rows';
import { STANDING_NAMES } from '../../core/report/verdict';
import { oneLine } from '../../core/text';
import { nameField } from '../fix/ask-reviewer';
import { describeReviewer } from '../fix/reviewer';
import { SimilarNames } from '../fix/similar-names';
import type { Filled } from '../fix/task';
import { TaskForm } from '../fix/task-form';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { CopyText } from '../ui/copy-text';
import { MakeSheets } from '../ui/make-sheets';
import { usePanel } from '../ui/panel-context';
import { Ring } from '../ui/ring';
import { ShowMore } from '../ui/show-more';
import { countOf } from '../ui/words';
import { CohortDates } from './cohort-dates';
import { IssueDate } from './issue-date';
import { SeenDocuments } from './seen-documents';
import { SinceReview } from './since-review';

const FIRST = 10;

interface Props {
  report: CheckReport;
  /** Shows one person's result, by what `keyOf` gives. */
  onChoose: (key: string) => void;
}

/** For a reviewer: everybody in the log, by expiration date, with what is missing. */
export function PeopleView({ report, onChoose }: Props) {
  const { go } = usePanel();
  const [part, setPart] = useState<keyof ReviewCounts | ''>('');
  const { applicants, logs } = report;
  const counts = countReview(applicants);
  const rows = counts.doubtful.flatMap((person) => person.rows.filter(isDoubtful));
  const shown = part ? counts[part] : applicants;
  const groups = listUndated(applicants);
  const [asked] = useState(nameField);
  const [filled, setFilled] = useState<Filled>({});
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
      <SinceReview report={report} onChoose={onChoose} />
      <TaskForm
        id="reviewer"
        fields={asked}
        filled={filled}
        onFill={(next) => {
          setFilled(next);
          describeReviewer(next);
        }}
        onDone={() => undefined}
      />
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
      <ShowMore key={part} items={inOrderOfDanger(shown)} first={FIRST}>
        {(person) => (
          <Person key={keyOf(person)} person={person} report={report} onChoose={onChoose} />
        )}
      </ShowMore>
      <MakeSheets
        report={report}
        kinds={{
          roster: 'Make the roster sheet',
          messages: 'Make the messages sheet',
          board: 'Make the board report',
          review: 'Finish this review',
        }}
      />
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

function Person({ person, report, onChoose }: Props & { person: ApplicantReport }) {
  const { cycle, hours, standing } = person;
  const name = nameOf(person, report.applicants);
  const held = cycle ? person.rows.filter(({ status }) => status === 'HELD').length : 0;
  const needs = [
    describeShort(person),
    held > 0 ? `${countOf(held, 'row needs', 'rows need')} a decision` : '',
  ];
  return (
    <li class="card person">
      <div class="hero">
        {hours && (
          <Ring
            value={hours.creditable}
            of={hours.required}
            tone={standing === 'EXPIRED' ? 'red' : hours.remaining > 0 ? 'amber' : 'green'}
          />
        )}
        <div>
          <h3>{name}</h3>
          <p class="soft">{oneLine(person.district)}</p>
          <p>
            {standing ? STANDING_NAMES[standing] : 'Not assessed'}
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
      {cycle && <SeenDocuments person={person} name={name} asOf={report.asOf} />}
      <div class="buttons">
        {!cycle && <IssueDate applicant={person} />}
        <SecondaryButton onClick={() => onChoose(keyOf(person))}>
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
