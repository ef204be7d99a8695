import { officialHeading } from '../../core/policy/record-fields';
import type { Answers } from './fill-form';
import type { Question } from './learn-form';

/** Texts that the link has no room for, to be copied by hand. */
export function LeftOut({ questions, answers }: { questions: Question[]; answers: Answers }) {
  return (
    <>
      {questions.map((question) => (
        <p key={question}>
          <label>
            {officialHeading(question)} is too long for a link. Paste it into the form yourself:
            <textarea
              rows={2}
              readOnly
              value={question === 'email' ? '' : answers[question]}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        </p>
      ))}
    </>
  );
}
