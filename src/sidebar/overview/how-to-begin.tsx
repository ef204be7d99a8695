import type { LogReport } from '../../core/report/check-report';
import { GoToRow } from '../ui/go-to-row';

const HEADINGS = [
  'Name of Activity/Location',
  'Date Completed',
  'Number of Hours',
  'Coursework Skill Area',
  'Justification of Relation to Coursework',
  'Description of Activity',
];

export function HowToBegin({ log }: { log: LogReport | undefined }) {
  return (
    <section>
      <h2>How to begin</h2>
      <div class="card next">
        <ol>
          <li>
            Type your first activity under the headings:
            <ul>
              {HEADINGS.map((heading) => (
                <li key={heading}>{heading}</li>
              ))}
            </ul>
          </li>
          <li>Use one row for each activity and course.</li>
          <li>Press “Check compliance” to see your hours.</li>
        </ol>
        {log && <GoToRow sheet={log.sheet} row={log.headerRow + 1} />}
      </div>
    </section>
  );
}
