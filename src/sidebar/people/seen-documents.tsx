import { useState } from 'preact/hooks';
import { type Day, formatDay } from '../../core/day';
import { SEEN_DOCUMENTS } from '../../core/protocol/plan-labels';
import type { ApplicantReport } from '../../core/report/check-report';
import { keyOf } from '../../core/report/person-key';
import { NAME_FIRST } from '../fix/ask-reviewer';
import { useChanges } from '../fix/change-provider';
import { describeReviewer, knownReviewer } from '../fix/reviewer';
import { isOpenPart } from '../technology-plan/part-text';
import { LinkButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import { editSeen } from './edit-seen';

interface Props {
  person: ApplicantReport;
  name: string;
  asOf: Day;
}

/** Three check boxes for what a reviewer has seen in somebody's folder, each kept with its day and the reviewer's name. */
export function SeenDocuments({ person, name, asOf }: Props) {
  const { apply } = useChanges();
  const [problem, setProblem] = useState('');
  // What was just ticked stands until the next result, which brings the person anew.
  const [ticked, setTicked] = useState<{ of: ApplicantReport; seen: string[] } | null>(null);
  const documents = person.plan?.documents ?? [];
  const found = documents.filter((each) => !isOpenPart(each)).map((each) => each.name);
  const isBusy = ticked?.of === person;
  const seen = isBusy ? ticked.seen : found;
  const save = async (next: string[]) => {
    if (isBusy) return;
    if (!knownReviewer()) return setProblem(NAME_FIRST);
    setTicked({ of: person, seen: next });
    const note = formatDay(asOf) + describeReviewer({});
    const edits = editSeen(await readOrFail({}), keyOf(person), next, note);
    const why = await apply({ edits, lines: [] }, `Documents of ${name} saved`);
    setProblem(why ?? '');
    if (why) setTicked(null);
  };
  const start = (next: string[]) => {
    save(next).catch((error: Error) => {
      setProblem(failureText('edit', error));
      setTicked(null);
    });
  };
  return (
    <fieldset>
      <legend class="soft">
        Documents seen<span class="unseen"> of {name}</span>
      </legend>
      {SEEN_DOCUMENTS.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={seen.includes(each)}
            onChange={(event) =>
              start(
                event.currentTarget.checked
                  ? [...seen, each]
                  : seen.filter((other) => other !== each),
              )
            }
          />
          {each}
        </label>
      ))}
      {seen.length < SEEN_DOCUMENTS.length && (
        <LinkButton onClick={() => start(SEEN_DOCUMENTS)}>All three</LinkButton>
      )}
      <p role="alert" class="problem">
        {problem}
      </p>
    </fieldset>
  );
}
