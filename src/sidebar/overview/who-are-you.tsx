import { useState } from 'preact/hooks';
import type { CheckReport } from '../../core/report/check-report';
import { keyOf, nameOf } from '../../core/report/person-key';
import { useChanges } from '../fix/change-provider';
import { editSettings } from '../set-up/set-up-rows';
import { LinkButton } from '../ui/buttons';
import { usePanel } from '../ui/panel-context';
import { failureText, readOrFail } from '../ui/read-or-fail';

/** Asked until the set-up says whose log of several people it is; whoever reviews goes on to everybody. */
export function WhoAreYou({ report }: { report: CheckReport }) {
  const { apply } = useChanges();
  const { go } = usePanel();
  const [problem, setProblem] = useState('');
  if (report.owner || report.applicants.length < 2) return null;
  const save = async (key: string) => {
    const edits = editSettings(await readOrFail({}), [{ label: 'Applicant', after: key }]);
    setProblem((await apply({ edits, lines: [] }, 'Your name saved')) ?? '');
  };
  return (
    <section class="card next">
      <label for="who">Who are you?</label>
      <select
        id="who"
        onChange={({ currentTarget: { value } }) => {
          save(value).catch((error: Error) => setProblem(failureText('edit', error)));
        }}
      >
        <option value="">Choose…</option>
        {report.applicants.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {nameOf(one, report.applicants)}
          </option>
        ))}
      </select>
      <LinkButton onClick={() => go('people')}>I review everyone’s hours</LinkButton>
      <p role="alert" class="problem">
        {problem}
      </p>
    </section>
  );
}
