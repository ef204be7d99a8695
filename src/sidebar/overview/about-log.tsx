import type { LogReport } from '../../core/report/check-report';
import { addColumn } from '../fix/add-column';
import { useMender } from '../fix/mender';
import { Quiet } from '../ui/secondary-button';

function passedOverText(log: LogReport): string {
  const rows = log.passedOver.map((one) => one.row);
  if (rows.length === 0) return '';
  const few = rows.slice(0, 5).join(', ') + (rows.length > 5 ? ' and more' : '');
  const which = rows.length === 1 ? `row ${few}` : `rows ${few}`;
  return `Passed over as titles, headings or totals: ${which}.`;
}

function linesOf(log: LogReport): string[] {
  const lines = [...log.findings.map((finding) => finding.message), passedOverText(log)];
  return lines.filter((line) => line !== '');
}

export function AboutLog({ logs }: { logs: LogReport[] }) {
  const told = logs.filter((log) => linesOf(log).length > 0);
  return (
    <section class="small">
      <h2>About this log</h2>
      {told.map((log) => (
        <div key={log.sheet}>
          {logs.length > 1 && <h3>“{log.sheet}”</h3>}
          {linesOf(log).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <MissingColumns log={log} />
        </div>
      ))}
      <p>Hidden and filtered rows count like all others.</p>
    </section>
  );
}

/** The way out for a column the log lacks; a heading that stands for it is chosen in the set-up. */
function MissingColumns({ log }: { log: LogReport }) {
  const mend = useMender();
  const missing = log.findings.flatMap(({ code, column }) =>
    code === 'COLUMN_MISSING' && column ? [column] : [],
  );
  return (
    <>
      {missing.map((heading) => (
        <Quiet key={heading} onClick={() => mend(addColumn(log.sheet, heading))}>
          Add the column “{heading}”
        </Quiet>
      ))}
    </>
  );
}
