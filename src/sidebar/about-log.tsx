import type { LogReport } from '../core/report/check-report';

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
  if (told.length === 0) return null;
  return (
    <section class="small">
      <h2>About this log</h2>
      {told.map((log) => (
        <div key={log.sheet}>
          {logs.length > 1 && <h3>“{log.sheet}”</h3>}
          {linesOf(log).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
