import type { ComponentChildren } from 'preact';
import { COHORTS, isCohort } from '../../core/policy/cohorts';
import { SecondaryButton } from '../ui/buttons';
import { ShowMore } from '../ui/show-more';
import type { ViewProps } from '../ui/view-props';
import { countOf, hoursText, rowName, shortened } from '../ui/words';
import { fillForm } from './fill-form';
import { type LearnedForm, learnForm } from './learn-form';
import { describeLearned, learnTask } from './learn-task';
import { LeftOut } from './left-out';
import { type Marked, markSubmitted } from './mark-submitted';
import { type ChangedRow, type CountedRow, describeStandings } from './submissions';
import { type Submissions, useSubmissions } from './use-submissions';

const FIRST = 1;

/** The cohort's form, filled in row by row, and what of the log is in it already. */
export function HandIn(props: ViewProps) {
  const found = useSubmissions(props.applicant);
  return (
    <section aria-labelledby="hand-in">
      <h3 id="hand-in">Send your hours</h3>
      {found === null && <p class="soft">Reading the sheet…</p>}
      {typeof found === 'string' && <p class="problem">{found}</p>}
      {found && typeof found === 'object' && <Submit {...props} found={found} />}
    </section>
  );
}

function Submit({ found, ...props }: ViewProps & { found: Submissions }) {
  const { formLink, cohort, standings } = found;
  const form = formLink ? learnForm(formLink) : null;
  return (
    <>
      <Progress standings={standings} />
      {cohort && !isCohort(cohort) && (
        <p class="problem">
          {`“${cohort}” isn’t one of the cohorts: ${COHORTS.join(', ')}. Correct it under More, Set up.`}
        </p>
      )}
      <Form form={form} cohort={cohort} offer={props.offer} />
      <Rows {...props} found={found} form={form && typeof form === 'object' ? form : null} />
    </>
  );
}

/** How many of the rows that count have been sent. */
function Progress({ standings }: { standings: Submissions['standings'] }) {
  const { submitted, open, changed } = standings;
  const all = submitted + open.length + changed.length;
  return (
    <>
      <p role="status">{describeStandings(standings)}</p>
      {all > 0 && (
        <span class="bar" aria-hidden="true">
          <i class="minimum" style={{ width: `${(100 * submitted) / all}%` }} />
        </span>
      )}
    </>
  );
}

interface FormProps {
  form: LearnedForm | string | null;
  cohort: string;
  offer: ViewProps['offer'];
}

function Form({ form, cohort, offer }: FormProps) {
  const learn = () => offer(learnTask());
  if (!form || typeof form === 'string') {
    return (
      <>
        <p class={form ? 'problem' : 'soft'}>
          {form ||
            `Paste one pre-filled link of ${describeForm(cohort)}, and each row opens filled in.`}
        </p>
        <SecondaryButton onClick={learn}>Connect your form</SecondaryButton>
      </>
    );
  }
  return (
    <details>
      <summary>What we know about your form</summary>
      {describeLearned(form).map(([what, how]) => (
        <p key={what}>
          {what}: <span class="soft">{how}</span>
        </p>
      ))}
      <SecondaryButton onClick={learn}>Connect another form</SecondaryButton>
    </details>
  );
}

const describeForm = (cohort: string) =>
  isCohort(cohort) ? `the form of cohort ${cohort}` : 'your cohort’s form';

interface RowsProps extends ViewProps {
  found: Submissions;
  form: LearnedForm | null;
}

function Rows({ report, applicant, offer, found, form }: RowsProps) {
  const { kept, standings } = found;
  const { open, changed, unmarked } = standings;
  const mark = (marked: Marked[]) =>
    offer(
      markSubmitted(marked, {
        applicant,
        kept,
        asOf: report.asOf,
        isMonthFirst: report.isMonthFirst,
      }),
    );
  const asOpen = (counted: CountedRow): Marked => ({ counted, keptIn: 0 });
  const asChanged = ({ counted, submission }: ChangedRow): Marked => ({
    counted,
    keptIn: submission.row,
  });
  // One change is of one sheet.
  const all = open.filter(({ report: row }) => row.sheet === open[0]?.report.sheet).map(asOpen);
  const [first] = unmarked;
  const naming = report.logs.length > 1;
  const undated = unmarked
    .filter(({ counted }) => counted.report.sheet === first?.counted.report.sheet)
    .map(({ counted, submission: { row, on } }): Marked => ({ counted, keptIn: row, on }));
  return (
    <>
      <ShowMore items={changed} first={FIRST}>
        {(each) => (
          <Row
            key={keyOf(each.counted)}
            counted={each.counted}
            naming={naming}
            form={form}
            onMark={() => mark([asChanged(each)])}
          >
            {each.changes.map((text) => (
              <p key={text}>Changed since: {shortened(text)}</p>
            ))}
          </Row>
        )}
      </ShowMore>
      <ShowMore items={open} first={FIRST}>
        {(counted) => (
          <Row
            key={keyOf(counted)}
            counted={counted}
            naming={naming}
            form={form}
            onMark={() => mark([asOpen(counted)])}
          />
        )}
      </ShowMore>
      {all.length > 1 && (
        <SecondaryButton onClick={() => mark(all)}>
          {`Mark all ${naming ? `of “${open[0]?.report.sheet}”` : all.length} as submitted`}
        </SecondaryButton>
      )}
      {undated.length > 0 && (
        <SecondaryButton onClick={() => mark(undated)}>
          {`Write the day into ${countOf(undated.length, 'submitted row')} without it`}
        </SecondaryButton>
      )}
    </>
  );
}

const keyOf = ({ report }: CountedRow) => `${report.sheet} ${report.row}`;

interface RowProps {
  counted: CountedRow;
  /** There are several sheets. */
  naming: boolean;
  form: LearnedForm | null;
  onMark: () => void;
  children?: ComponentChildren;
}

function Row({ counted, naming, form, onMark, children }: RowProps) {
  const { sheet, row, hours, activity } = counted.report;
  const filled = form && fillForm(form, counted.answers);
  return (
    <li class="card">
      <p class="line">
        <b>{rowName({ sheet, row }, naming)}</b>
        <span>{hoursText(hours ?? 0)}</span>
      </p>
      <p class="activity">{shortened(activity)}</p>
      {children}
      {filled && <LeftOut questions={filled.leftOut} answers={counted.answers} />}
      <div class="buttons">
        {filled && (
          <a
            class="quiet"
            href={filled.link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`Open form for row ${row}`}
          >
            Open form
          </a>
        )}
        <SecondaryButton onClick={onMark}>Mark as submitted</SecondaryButton>
      </div>
    </li>
  );
}
