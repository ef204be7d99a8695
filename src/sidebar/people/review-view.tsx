import type { CheckReport, RowReport } from '../../core/report/check-report';
import { nameOf } from '../../core/report/person-key';
import { isDoubtful } from '../../core/report/review-counts';
import { askReviewer } from '../fix/ask-reviewer';
import { Queue } from '../fix/fix-view';
import { LinkButton } from '../ui/buttons';
import { usePanel } from '../ui/panel-context';
import { countOf } from '../ui/words';

/** The doubtful rows of everybody in one queue, person by person. */
export function ReviewView({ report }: { report: CheckReport }) {
  const { go } = usePanel();
  const owners = new Map<RowReport, string>();
  for (const person of report.applicants) {
    const who = [nameOf(person, report.applicants), person.district, person.cohort];
    for (const row of person.rows) owners.set(row, who.filter(Boolean).join(', '));
  }
  const queue = [...owners.keys()].filter(isDoubtful);
  return (
    <>
      <h2>
        {queue.length === 0
          ? 'No row is left to decide'
          : `${countOf(queue.length, 'row', 'rows')} to decide`}
      </h2>
      <Queue
        report={report}
        queue={queue}
        ask={askReviewer}
        whoOf={(row) => owners.get(row) ?? ''}
      />
      <LinkButton onClick={() => go('people')}>Back to people</LinkButton>
    </>
  );
}
