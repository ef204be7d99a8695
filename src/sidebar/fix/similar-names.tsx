import { useState } from 'preact/hooks';
import { OTHER_PERSON_LABEL, SAME_PERSON_LABEL } from '../../core/protocol/column-question';
import type { CheckReport } from '../../core/report/check-report';
import { addToSetting } from '../set-up/set-up-rows';
import { PrimaryButton, SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { useChanges } from './change-provider';

/** Names that could be one person are asked about, never joined on their own. */
export function SimilarNames({ report }: { report: CheckReport }) {
  const pairs = new Map<string, { other: string; name: string }>();
  const findings = [
    ...report.logs.flatMap((log) => log.findings),
    ...report.applicants.flatMap(({ rows, findings }) => [
      ...findings,
      ...rows.flatMap((row) => row.findings),
    ]),
  ];
  for (const { same } of findings) if (same) pairs.set(`${same.other}=${same.name}`, same);
  return (
    <>
      {[...pairs].map(([key, pair]) => (
        <SimilarName key={key} {...pair} />
      ))}
    </>
  );
}

function SimilarName({ other, name }: { other: string; name: string }) {
  const { apply } = useChanges();
  const [problem, setProblem] = useState('');
  const answer = async (label: string, said: string) => {
    const edits = addToSetting(await readOrFail({}), label, `${other} = ${name}`);
    setProblem((await apply({ edits, lines: [] }, said)) ?? '');
  };
  const start = (label: string, said: string) => () => {
    answer(label, said).catch((error: Error) => setProblem(failureText('edit', error)));
  };
  return (
    <section class="card next" aria-label={`Is ${other} the same person as ${name}?`}>
      <h3>
        Is {other} the same person as {name}?
      </h3>
      <p>Different people’s hours are never added together. Your answer is saved in the set-up.</p>
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="buttons">
        <PrimaryButton onClick={start(SAME_PERSON_LABEL, `${other} is ${name}`)}>
          Same person
        </PrimaryButton>
        <SecondaryButton onClick={start(OTHER_PERSON_LABEL, `${other} is not ${name}`)}>
          Two people
        </SecondaryButton>
      </div>
    </section>
  );
}
