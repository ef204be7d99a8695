import { useState } from 'preact/hooks';
import type { ApplicantReport } from '../../core/report/check-report';
import { keyOf } from '../../core/report/person-key';
import { useChanges } from '../fix/change-provider';
import { SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { editIssueDate } from './edit-issue-date';

interface Props {
  applicant: ApplicantReport;
  /** The field is there at once; else a button opens it. */
  isOpen?: boolean;
}

/** The issue date of one person, entered where it is missing; it serves nobody else. */
export function IssueDate({ applicant, isOpen = false }: Props) {
  const { apply } = useChanges();
  const [isShown, setIsShown] = useState(isOpen);
  const [day, setDay] = useState('');
  const [problem, setProblem] = useState('');
  const name = applicant.applicant;
  const id = `issued-${keyOf(applicant)}`.replace(/\W/g, '-');
  if (!isShown) {
    return (
      <SecondaryButton onClick={() => setIsShown(true)}>
        Enter the issue date<span class="unseen"> of {name}</span>
      </SecondaryButton>
    );
  }
  const save = async () => {
    if (!day) return setProblem('Enter the issue date, as on the certificate.');
    const edits = editIssueDate(await readOrFail({}), applicant, day);
    setProblem((await apply({ edits, lines: [] }, `Issue date of ${name} saved`)) ?? '');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save().catch((error: Error) => setProblem(failureText('edit', error)));
      }}
    >
      <p class="field">
        <label for={id}>
          Issue date<span class="unseen"> of {name}</span>, as on the certificate
        </label>
        <input
          id={id}
          type="date"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </p>
      <p role="alert" class="problem">
        {problem}
      </p>
      <button type="submit" class={isOpen ? 'primary' : 'quiet'}>
        Save
      </button>
    </form>
  );
}
