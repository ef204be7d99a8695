import type {
  ApplicantReport,
  CheckReport,
  FindingReport,
  ProgramReport,
} from '../../core/report/check-report';
import type { FindingCode } from '../../core/report/finding-words';
import { keyOf } from '../../core/report/person-key';
import { listProgramLines } from '../../core/report/program-lines';
import { askAbout } from '../fix/questions';
import { QueueCard } from '../fix/queue-card';
import { MakeSheets } from '../ui/make-sheets';
import { Ring } from '../ui/ring';
import { Hero, toneOf } from './hero';

/** The same person in a further program. */
export const findSamePerson = ({ applicants }: ProgramReport, applicant: ApplicantReport) =>
  applicants.find((each) => keyOf(each) === keyOf(applicant));

interface SwitchProps {
  report: CheckReport;
  applicant: ApplicantReport;
  /** '' for AL-CTO. */
  chosen: string;
  onChoose: (program: string) => void;
}

/** The programs side by side, each with its ring. */
export function ProgramSwitch({ report, applicant, chosen, onChoose }: SwitchProps) {
  const all = [
    { program: '', name: report.program, own: applicant },
    ...(report.programs ?? []).map((each) => ({ ...each, own: findSamePerson(each, applicant) })),
  ];
  return (
    <nav class="programs" aria-label="Programs">
      {all.map(({ program, name, own }) => (
        <button
          key={program}
          type="button"
          aria-pressed={program === chosen}
          onClick={() => onChoose(program)}
        >
          {own?.hours && (
            <Ring value={own.hours.creditable} of={own.hours.required} tone={toneOf(own)} />
          )}
          {name}
        </button>
      ))}
    </nav>
  );
}

interface Props {
  report: CheckReport;
  program: ProgramReport;
  applicant: ApplicantReport | undefined;
}

/** A further program: where the person stands this year, what waits for them, and the years before. */
export function ProgramView({ report, program, applicant }: Props) {
  if (!applicant) return <p>No rows yet.</p>;
  const { requirements, past } = listProgramLines(applicant);
  const all = [applicant, ...(applicant.pastCycles ?? [])].flatMap(({ rows }) => rows);
  const waiting = all.filter(({ findings }) => findings.some(isAsked));
  const [first] = waiting;
  return (
    <>
      <Hero applicant={applicant} notes={applicant.verdict.notes} />
      <Lines title="What the program asks for" lines={requirements} />
      {first && (
        <QueueCard
          key={`${first.sheet} ${first.row}`}
          report={report}
          row={first}
          queue={waiting}
          position={`1 of ${waiting.length}`}
          saveLabel="Save"
          // To leave a row out would leave it out of AL-CTO too.
          ask={(row, context) => ({ ...askAbout(row, context), leaveOut: null })}
          onSaved={() => undefined}
        />
      )}
      <Lines title={`Earlier ${program.words.cycles}`} lines={past} />
      <MakeSheets
        report={report}
        applicant={applicant}
        program={program.program}
        kinds={{ summary: `Make ${program.name} summary`, packet: 'Make its packet' }}
      />
      {program.notes.map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
      <details>
        <summary>What the source doesn’t say</summary>
        <Lines lines={program.unspecified} />
      </details>
    </>
  );
}

const PROGRAM_QUESTIONS: FindingCode[] = ['APPROVAL_MISSING', 'IN_PERSON_UNKNOWN', 'EARNED_BEFORE'];

const isAsked = ({ code, effect }: FindingReport) =>
  effect === 'hold' && PROGRAM_QUESTIONS.includes(code);

function Lines({ title, lines }: { title?: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      {title && <h3>{title}</h3>}
      <ul class="needs">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
