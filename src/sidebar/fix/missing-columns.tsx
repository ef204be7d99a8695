import { useState } from 'preact/hooks';
import { columnLabel } from '../../core/protocol/set-up-sheet';
import type { CheckReport, FindingReport, LogReport } from '../../core/report/check-report';
import { editSettings } from '../set-up/set-up-rows';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { addColumn } from './add-column';
import { useChanges } from './change-provider';

/** A column that the policy asks for and the log lacks: it is added, or one of the log's own is chosen. */
export function MissingColumns({ report }: { report: CheckReport }) {
  return (
    <>
      {report.logs.flatMap((log) =>
        log.findings
          .filter(({ code, column }) => code === 'COLUMN_MISSING' && column)
          .map((finding) => (
            <MissingColumn key={`${log.sheet} ${finding.column}`} log={log} finding={finding} />
          )),
      )}
    </>
  );
}

function MissingColumn({ log, finding }: { log: LogReport; finding: FindingReport }) {
  const { offer, apply } = useChanges();
  const { column = '', field, proposed } = finding;
  const headings = log.freeHeadings ?? [];
  const [chosen, setChosen] = useState(proposed ?? '');
  const [problem, setProblem] = useState('');
  const id = `column-${log.sheet}-${field}`.replace(/\W/g, '-');
  const keep = async () => {
    const setUp = await readOrFail({});
    const label = field ? columnLabel(field) : '';
    const edits = editSettings(setUp, [{ label, after: chosen }]);
    setProblem((await apply({ edits, lines: [] }, `“${chosen}” is read as ${field}`)) ?? '');
  };
  return (
    <section class="card next" aria-label={`Missing column ${column}`}>
      <h3>One column is missing: {column}</h3>
      <p>{finding.message}</p>
      {headings.length > 0 && (
        <>
          <label for={id}>Or is it one of these?</label>
          <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">Choose…</option>
            {headings.map(({ heading }) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </select>
          <p class="soft">
            {headings.find(({ heading }) => heading === chosen)?.samples.join(' · ')}
          </p>
        </>
      )}
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="buttons">
        {chosen ? (
          <PrimaryButton
            onClick={() => {
              keep().catch((error: Error) => setProblem(failureText('edit', error)));
            }}
          >
            Use this column
          </PrimaryButton>
        ) : null}
        <SecondaryButton onClick={() => offer(addColumn(log.sheet, column))}>
          Add the column “{column}”
        </SecondaryButton>
      </div>
    </section>
  );
}
