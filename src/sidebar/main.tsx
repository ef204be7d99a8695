import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApplicantReport, CheckReport } from '../core/report/check-report';
import { keyOf } from '../core/report/person-key';
import { SELF_CHECK } from '../core/report/self-check';
import { ChangeProvider, useOffer } from './fix/change-provider';
import { ChangesView } from './fix/changes-view';
import { FixView } from './fix/fix-view';
import { contextOf } from './fix/fixes';
import { MarksView } from './fix/marks-view';
import { quickAdd } from './fix/quick-add';
import { groupRows } from './fix/row-groups';
import { insertFormula } from './formulas/insert-formula';
import { limitColumns } from './formulas/limits';
import { REPLACE_FORMULAS } from './formulas/replace-formulas';
import { isEmpty, Overview } from './overview/overview';
import { type Check, useCheck } from './overview/use-check';
import { verdictText } from './overview/verdict-text';
import { ApplicantLine } from './people/applicant-line';
import { PeopleView } from './people/people-view';
import { ReviewView } from './people/review-view';
import { PhoneView } from './set-up/phone-view';
import { SetUpView } from './set-up/set-up-view';
import { SubmitView } from './submit/submit-view';
import { isOpenPart } from './technology-plan/part-text';
import { PlanView } from './technology-plan/plan-view';
import { CheckHeader } from './ui/check-header';
import { copy } from './ui/copy';
import { type MenuItem, MoreMenu } from './ui/more-menu';
import { PanelContext, type TabId, type ViewId } from './ui/panel-context';
import { type Tab, Tabs } from './ui/tabs';
import { Waiting } from './ui/waiting';

const TABS: Record<TabId, string> = {
  overview: 'Overview',
  fix: 'Fix',
  plan: 'Plan',
  submit: 'Submit',
};

const isTab = (view: ViewId): view is TabId => view in TABS;

function Panel() {
  const check = useCheck();
  const [key, setKey] = useState('');
  const { answer, failure, wait } = check;
  const report = answer?.ok ? answer.report : null;
  const people = report?.applicants ?? [];
  const applicant = people.find((one) => keyOf(one) === key) ?? people[0];
  return (
    <ChangeProvider
      check={check}
      who={applicant ? keyOf(applicant) : ''}
      creditable={applicant?.hours?.creditable ?? null}
      isComplete={applicant?.hours?.remaining === 0}
    >
      {report ? (
        <Result check={check} report={report} applicant={applicant} onChoose={setKey} />
      ) : (
        <>
          <CheckHeader check={check} />
          <main aria-busy={wait !== 'none'}>
            <div role="status">
              {wait === 'none' && failure && <p class="notice">{failure}</p>}
              {wait !== 'none' && !answer && <Waiting wait={wait} />}
            </div>
            {answer && !answer.ok && (
              <SetUpView faults={answer.faults} report={null} onSaved={() => undefined} />
            )}
          </main>
        </>
      )}
      <Footer version={answer?.version} />
    </ChangeProvider>
  );
}

interface ResultProps {
  check: Check;
  report: CheckReport;
  applicant: ApplicantReport | undefined;
  onChoose: (key: string) => void;
}

function Result({ check, report, applicant, onChoose }: ResultProps) {
  const [view, setView] = useState<ViewId>('overview');
  const people = report.applicants;
  // What was pressed may be gone with the new result; the keyboard goes on where the result begins.
  const shown = useRef<CheckReport>(undefined);
  useEffect(() => {
    if (shown.current === report) return;
    shown.current = report;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLost) document.getElementById('view')?.focus({ preventScroll: true });
  });
  const go = (next: ViewId) => {
    setView(next);
    // A view begins at its top.
    scrollTo(0, 0);
  };
  const choose = (key: string) => {
    onChoose(key);
    go('overview');
  };
  return (
    <PanelContext.Provider value={{ context: contextOf(report), go }}>
      <CheckHeader check={check}>
        <Menu report={report} applicant={applicant} onView={go} />
      </CheckHeader>
      <Tabs tabs={listTabs(report, applicant)} current={isTab(view) ? view : null} onChoose={go} />
      <main aria-busy={check.wait !== 'none'}>
        {check.wait === 'none' && check.failure && (
          <p class="notice" role="status">
            {check.failure}
          </p>
        )}
        {applicant && people.length > 1 && isTab(view) && (
          <ApplicantLine applicants={people} chosen={applicant} onChoose={onChoose} />
        )}
        <div
          id="view"
          tabIndex={-1}
          {...(isTab(view)
            ? { role: 'tabpanel', 'aria-labelledby': `tab-${view}` }
            : { role: 'region', 'aria-label': 'More' })}
        >
          {applicant ? (
            <View
              key={keyOf(applicant)}
              view={view}
              check={check}
              report={report}
              applicant={applicant}
              onChoose={choose}
              onDone={() => go('overview')}
            />
          ) : (
            <NoApplicant report={report} />
          )}
        </div>
      </main>
    </PanelContext.Provider>
  );
}

interface ViewProps {
  view: ViewId;
  check: Check;
  report: CheckReport;
  applicant: ApplicantReport;
  onChoose: (key: string) => void;
  onDone: () => void;
}

function View({ view, check, report, applicant, onChoose, onDone }: ViewProps) {
  const offer = useOffer();
  const props = { report, applicant, offer, onChoose };
  switch (view) {
    case 'overview':
      return <Overview report={report} applicant={applicant} />;
    case 'fix':
      return <FixView report={report} applicant={applicant} />;
    case 'plan':
      return <PlanView {...props} onKept={check.restart} />;
    case 'submit':
      return <SubmitView {...props} />;
    case 'people':
      return <PeopleView report={report} onChoose={onChoose} />;
    case 'review':
      return <ReviewView report={report} />;
    case 'set-up':
      return <SetUpView faults={[]} report={report} onSaved={onDone} />;
    case 'changes':
      return <ChangesView report={report} />;
    case 'marks':
      return <MarksView report={report} />;
    case 'phone':
      return <PhoneView />;
  }
}

function NoApplicant({ report }: { report: CheckReport }) {
  return isEmpty(report) ? (
    <p>This log has no rows yet. Type your first activity under the headings, then check again.</p>
  ) : (
    <>
      <p>No name found in this log.</p>
      <FixView report={report} applicant={undefined} />
    </>
  );
}

function listTabs(report: CheckReport, applicant: ApplicantReport | undefined): Tab<TabId>[] {
  const plan = applicant?.plan;
  const open = plan ? [...plan.documents, ...plan.sections].filter(isOpenPart).length : 0;
  const badges: Record<TabId, number> = {
    overview: 0,
    fix: groupRows(applicant, report).queue.length,
    plan: open,
    submit: 0,
  };
  return (Object.keys(TABS) as TabId[]).map((id) => ({ id, label: TABS[id], badge: badges[id] }));
}

interface MenuProps {
  report: CheckReport;
  applicant: ApplicantReport | undefined;
  onView: (view: ViewId) => void;
}

/** What is rarer than the four tabs. */
function Menu({ report, applicant, onView }: MenuProps) {
  const offer = useOffer();
  const items: MenuItem[] = [
    { label: 'Set up', onChoose: () => onView('set-up') },
    ...(report.applicants.length > 1
      ? [{ label: 'People', onChoose: () => onView('people') }]
      : []),
    ...(applicant
      ? [
          { label: 'Add an activity', onChoose: () => offer(quickAdd(report, applicant, false)) },
          {
            label: 'Repeat last activity',
            onChoose: () => offer(quickAdd(report, applicant, true)),
          },
          { label: 'Insert a formula', onChoose: () => offer(insertFormula(report, applicant)) },
          { label: 'Copy summary', onChoose: () => copy({ 'text/plain': verdictText(applicant) }) },
          { label: 'Log from your phone', onChoose: () => onView('phone') },
        ]
      : []),
    { label: REPLACE_FORMULAS.title, onChoose: () => offer(REPLACE_FORMULAS) },
    { label: 'Add drop-downs', onChoose: () => offer(limitColumns(report)) },
    { label: 'Marks in the sheet', onChoose: () => onView('marks') },
    { label: 'Changes', onChoose: () => onView('changes') },
  ];
  return <MoreMenu items={items} />;
}

function Footer({ version }: { version: string | undefined }) {
  return (
    <footer>
      {SELF_CHECK} {version && `Version ${version}.`}
    </footer>
  );
}

const root = document.getElementById('panel');
if (root) render(<Panel />, root);
