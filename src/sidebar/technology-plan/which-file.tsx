import type { CheckedFile } from '../../core/technology-plan/describe-plan';
import type { PlanRole } from '../../core/technology-plan/plan-reading';

const ROLES: [PlanRole, string][] = [
  ['plan', 'Plan'],
  ['presentation', 'Presentation'],
  ['signatures', 'Signatures'],
];

interface Props {
  files: CheckedFile[];
  onChange: (files: CheckedFile[]) => void;
}

/** Which file is which: as guessed, for the person to put right; one file may serve as several. */
export function WhichFile({ files, onChange }: Props) {
  if (files.length === 0) return null;
  const choose = (file: CheckedFile, role: PlanRole, isOn: boolean) => {
    const others = file.roles.filter((each) => each !== role);
    const roles = isOn ? [...others, role] : others;
    onChange(files.map((each) => (each === file ? { ...file, roles, isChosen: true } : each)));
  };
  return (
    <details>
      <summary>Which file is which ({files.length})</summary>
      {files.map((file) => (
        <fieldset key={file.name}>
          <legend>{file.name}</legend>
          {file.problem && <p class="soft">{file.problem}</p>}
          {ROLES.map(([role, label]) => (
            <label key={role}>
              <input
                type="checkbox"
                checked={file.roles.includes(role)}
                onChange={(event) => choose(file, role, event.currentTarget.checked)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
