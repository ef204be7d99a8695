import { useState } from 'preact/hooks';
import type { Filled } from '../fix/task';
import { LinkButton } from '../ui/buttons';
import type { ColumnChoice } from './set-up';

interface Props {
  columns: ColumnChoice[];
  filled: Filled;
  onFill: (filled: Filled) => void;
  /** Some columns must be chosen. */
  isOpen: boolean;
}

/** Each field of the log with the sheet's own headings to choose from: what must be chosen first. */
export function ColumnMatcher({ columns, filled, onFill, isOpen }: Props) {
  const [changing, setChanging] = useState<string[]>([]);
  if (columns.length === 0) return null;
  const isChoice = ({ name, isAsked }: ColumnChoice) => isAsked || changing.includes(name);
  const choose = (name: string, heading: string) => onFill({ ...filled, [name]: heading });
  const list = (
    <>
      {columns.filter(isChoice).map((column) => (
        <ColumnField
          key={column.name}
          column={column}
          chosen={filled[column.name] ?? column.heading}
          onChoose={(heading) => choose(column.name, heading)}
        />
      ))}
      <ul class="card checks">
        {columns
          .filter((column) => !isChoice(column))
          .map(({ name, label, heading, options }) => (
            <li key={name}>
              <span aria-hidden="true" class={heading ? 'gain' : 'soft'}>
                {heading ? '✓' : '–'}
              </span>
              <div>
                {label}
                <div class="soft">
                  {heading ? `“${heading}”` : 'no such column'}
                  {options.length > 0 && (
                    <>
                      {' · '}
                      <LinkButton
                        aria-label={`Change the column for ${label}`}
                        onClick={() => setChanging([...changing, name])}
                      >
                        Change
                      </LinkButton>
                    </>
                  )}
                </div>
              </div>
            </li>
          ))}
      </ul>
    </>
  );
  if (isOpen) return list;
  return (
    <details>
      <summary>Columns</summary>
      {list}
    </details>
  );
}

interface FieldProps {
  column: ColumnChoice;
  chosen: string;
  onChoose: (heading: string) => void;
}

function ColumnField({ column, chosen, onChoose }: FieldProps) {
  const { name, label, options, proposed, isAsked } = column;
  const id = name.replace(/\W/g, '-');
  const samples = options.find(({ heading }) => heading === chosen)?.samples ?? [];
  return (
    <div class="card next">
      <label for={id}>
        {label} {isAsked && <span class="chip need">{proposed ? 'We think' : 'Choose'}</span>}
      </label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">Choose…</option>
        {options.map(({ heading }) => (
          <option key={heading} value={heading}>
            {heading}
          </option>
        ))}
      </select>
      {samples.length > 0 && <p class="soft">{samples.join(' · ')}</p>}
    </div>
  );
}
