import { useState } from 'preact/hooks';
import { columnLabel } from '../../core/protocol/set-up-sheet';
import type { CheckReport } from '../../core/report/check-report';
import { editSettings } from '../set-up/set-up-rows';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { addColumns } from './add-column';
import { useChanges } from './change-provider';
import { groupMissing, type Missing } from './group-missing';

/** A column that the policy asks for and the log lacks: it is added, or one of the log's own is chosen. */
export function MissingColumns({ report }: { report: CheckReport }) {
  return (
    <>
      {groupMissing(report.logs).map((missing) => (
        <MissingColumn
          key={`${missing.logs[0]?.sheet} ${missing.finding.column}`}
          missing={missing}
          where={nameTabs(missing, report)}
        />
      ))}
    </>
  );
}

/** Which tabs lack it, where the log has several. */
function nameTabs({ logs }: Missing, report: CheckReport): string {
  if (report.logs.length === 1) return '';
  return logs.length === 1 ? ` in “${logs[0]?.sheet}”` : ` in ${logs.length} tabs`;
}

function MissingColumn({ missing, where }: { missing: Missing; where: string }) {
  const { offer, apply } = useChanges();
  const { column = '', field, proposed, message } = missing.finding;
  const sheets = missing.logs.map(({ sheet }) => sheet);
  const headings = missing.logs[0]?.freeHeadings ?? [];
  const [chosen, setChosen] = useState(proposed ?? '');
  const [problem, setProblem] = useState('');
  const id = `column-${sheets[0]}-${field}`.replace(/\W/g, '-');
  const keep = async () => {
    const setUp = await readOrFail({});
    const label = field ? columnLabel(field) : '';
    const edits = editSettings(setUp, [{ label, after: chosen }]);
    setProblem((await apply({ edits, lines: [] }, `“${chosen}” is read as ${field}`)) ?? '');
  };
  return (
    <section class="card next" aria-label={`Missing column ${column}${where}`}>
      <h3>
        One column is missing{where}: {column}
      </h3>
      <p>{sheets.length === 1 ? message : sheets.map((sheet) => `“${sheet}”`).join(', ')}</p>
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
        <SecondaryButton onClick={() => offer(addColumns(sheets, column))}>
          Add the column “{column}”{where}
        </SecondaryButton>
      </div>
    </section>
  );
}
