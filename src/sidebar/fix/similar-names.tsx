import { useState } from 'preact/hooks';
import { OTHER_PERSON_LABEL, SAME_PERSON_LABEL } from '../../core/protocol/set-up-sheet';
import type { CheckReport } from '../../core/report/check-report';
import { addToSetting } from '../set-up/set-up-rows';
import { SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { useChanges } from './change-provider';

interface Pair {
  other: string;
  name: string;
}

/** Names that could be one person, each pair once. */
export function listPairs({ logs, applicants }: CheckReport): Pair[] {
  const findings = [
    ...logs.flatMap((log) => log.findings),
    ...applicants.flatMap((each) => [
      ...each.findings,
      ...each.rows.flatMap((row) => row.findings),
    ]),
  ];
  const pairs = new Map<string, Pair>();
  for (const { same } of findings) if (same) pairs.set(askPair(same), same);
  return [...pairs.values()];
}

export const askPair = ({ other, name }: Pair) => `Is ${other} the same person as ${name}?`;

/** They are asked about, never joined on their own. */
export function SimilarNames({ report }: { report: CheckReport }) {
  return (
    <>
      {listPairs(report).map((pair) => (
        <SimilarName key={askPair(pair)} {...pair} />
      ))}
    </>
  );
}

function SimilarName({ other, name }: Pair) {
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
    <section class="card next" aria-label={askPair({ other, name })}>
      <h3>{askPair({ other, name })}</h3>
      <p>Hours of two different people are never combined. Your answer is kept in the set-up.</p>
      <p role="alert" class="problem">
        {problem}
      </p>
      <div class="buttons">
        <SecondaryButton onClick={start(SAME_PERSON_LABEL, `${other} is ${name}`)}>
          Same person
        </SecondaryButton>
        <SecondaryButton onClick={start(OTHER_PERSON_LABEL, `${other} is not ${name}`)}>
          Two people
        </SecondaryButton>
      </div>
    </section>
  );
}
