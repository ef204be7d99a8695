// Every state of the side panel, as the script's answer and the texts that must then be seen.
import type { ApplicantReport, RowReport } from '../../src/core/report/check-report';

const COURSES =
  'Roles And Responsibilities|Law, Ethics, and Policies|Data Management and Governance|Teaching and Learning|IT Management|Technology Planning';
const CANARY = '<img src=x onerror=window.__xss=1>';

type Loose = Record<string, unknown>;

function row(
  number: number,
  status: string,
  hours: number,
  activity: string,
  findings: string[][] = [],
) {
  const told = findings.map(([code, effect, message]) => ({ code, effect, message }));
  return {
    sheet: 'PD Log',
    row: number,
    status,
    date: '2026-01-10',
    firstDate: '2026-01-10',
    hours,
    seconds: hours * 3600,
    applied: status === 'COUNTED' ? hours : 0,
    course: 'IT Management',
    activity,
    justification: '',
    description: `Notes ${CANARY}`,
    findings: told,
  };
}

const ROWS = [
  ...Array.from({ length: 31 }, (_, index) => row(70 + index, 'COUNTED', 2, 'Webinar')),
  row(29, 'HELD', 8, `ALET fall conference ${CANARY}`, [
    [
      'EXCLUDED_TIME',
      'hold',
      `The description says lunch and exhibit hall are included. Take them out of the hours, or confirm. ${CANARY}`,
    ],
  ]),
  row(32, 'HELD', 1.5, 'CoSN webinar: total cost of ownership', [
    ['JUSTIFICATION_MISSING', 'hold', 'Say how this relates to Technology Planning.'],
  ]),
  row(19, 'REJECTED', 6, 'Data privacy workshop '.repeat(12), [
    ['DUPLICATE', 'reject', 'Same activity, day and course as row 18.'],
  ]),
  row(4, 'REJECTED', 3, 'Old course', [
    ['BEFORE_CYCLE', 'reject', 'May 20, 2024 is before your cycle, which began on Jun 15, 2024.'],
  ]),
  ...[9, 11, 23].map((number) =>
    row(number, 'COUNTED', 3, 'Course', [
      [
        'COURSE_NAME',
        'note',
        '“Data Managment & Governence” counts as Data Management and Governance.',
      ],
    ]),
  ),
  row(40, 'PLANNED', 4, 'Network design course', [
    ['PLANNED', 'future', 'Counts once it is done, on Feb 10, 2027.'],
  ]),
] as unknown as RowReport[];

const MANY_ROWS = Array.from({ length: 5000 }, (_, index) =>
  row(index + 4, 'HELD', 1, `Webinar ${index}`, [
    ['JUSTIFICATION_MISSING', 'hold', `Row ${index + 4}: say how it relates to IT Management.`],
  ]),
) as unknown as RowReport[];

const PLAN = {
  documents: [
    { name: 'Technology plan', state: 'FOUND', text: `found: “${CANARY}.docx”.`, sentence: 'A.' },
    { name: 'Presentation', state: 'MISSING', text: 'not found. Put it there.', sentence: 'B.' },
  ],
  sections: [
    { name: 'Mission Statement', state: 'LIKELY', text: 'likely: “Vision”.', sentence: 'C.' },
    { name: 'Evaluation Method', state: 'CONFIRMED', text: 'confirmed on x: y', sentence: '' },
  ],
  hints: [{ name: 'Figures', state: 'MISSING', text: 'hint: Add a picture.', sentence: '' }],
  complete: false,
};

function person(over: Loose = {}): ApplicantReport {
  const counted = [12.5, 11, 7.5, 31.5, 19.5, 3.5];
  return {
    applicant: 'Sample Candidate',
    email: '',
    district: 'Sample County Schools',
    standing: 'ON_TRACK',
    plan: null,
    findings: [],
    cycle: { issued: '2024-06-15', expires: '2027-06-15', daysLeft: 204 },
    hours: {
      required: 60,
      counted: 85.5,
      creditable: 58.5,
      remaining: 1.5,
      surplus: 27,
      held: 16.5,
      rejected: 9,
      planned: 4,
      waiting: 0,
    },
    courses: COURSES.split('|').map((course, index) => ({
      course,
      minimum: 5,
      counted: counted[index],
      remaining: index === 5 ? 1.5 : 0,
      elective: 0,
      applied: { minimum: Math.min(5, counted[index] ?? 0), elective: 2.5, beyond: 0 },
    })),
    elective: { required: 30, counted: 30, remaining: 0 },
    rows: ROWS,
    nextSteps: [
      {
        sheet: 'PD Log',
        row: 32,
        code: 'JUSTIFICATION_MISSING',
        gain: 1.5,
        completes: true,
        message:
          'Say how this relates to Technology Planning. Then 1.5 h count and your hours are complete.',
      },
      {
        sheet: 'PD Log',
        row: 29,
        code: 'EXCLUDED_TIME',
        gain: 0,
        completes: false,
        message: 'Take lunch out of the hours, or confirm.',
      },
    ],
    verdict: {
      headline: '1.5 hours to go, in Technology Planning, by Jun 15, 2027.',
      detail: 'You have 58.5 of the 60 hours you need. 27 more are beyond what can apply.',
      notes: [
        'On track (our estimate). 204 days left.',
        'Planned: 4 hours on Feb 10, 2027 would also complete your hours.',
      ],
    },
    ...over,
  } as unknown as ApplicantReport;
}

function done(over: Loose = {}) {
  const { hours, courses } = person();
  const verdict = {
    headline: 'All 60 hours are done.',
    detail: '60 of 60 required hours covered.',
    notes: ['204 days left.'],
  };
  return person({
    hours: { ...hours, remaining: 0 },
    courses: courses.map((course) => ({ ...course, counted: 8, remaining: 0 })),
    nextSteps: [],
    rows: [],
    standing: 'READY',
    verdict,
    ...over,
  });
}

function answer(applicants: ApplicantReport[], rows = 40) {
  const log = {
    sheet: 'PD Log',
    headerRow: 3,
    rows,
    passedOver: [{ row: 44, reason: 'TOTAL_ROW' }],
    findings: [],
    unassigned: [],
    columns: { date: { heading: 'Date', column: 4, by: 'name' } },
    freeHeadings: [],
  };
  return {
    ok: true,
    version: '0.1.0',
    checkedAt: '10:42',
    report: { policy: 'al-cto-recertification', asOf: '2026-11-23', logs: [log], applicants },
  };
}

const verdictOf = (headline: string) => ({
  headline,
  detail: '0 of 60 required hours covered.',
  notes: [],
});
const nobody = person({
  applicant: 'New Person',
  cycle: null,
  hours: null,
  standing: null,
  courses: [],
  elective: null,
  rows: [],
  nextSteps: [],
  verdict: { headline: 'No issue date for New Person.', detail: 'Enter it.', notes: [] },
});

const COLUMN_FAULT = {
  code: 'COLUMN_UNKNOWN',
  message: 'Which column is the activity?',
  sheet: '2024-25',
  field: 'activity',
  headings: [
    { heading: 'PD Title', column: 'A', samples: ['ALET Fall Conference', CANARY] },
    { heading: 'Provider', column: 'B', samples: ['ALET'] },
  ],
  proposed: 'PD Title',
  found: { date: 'Date(s) attended', hours: 'PD Hrs' },
};

/** The answer to `readSheet` for the set-up. */
export const SET_UP_READING = {
  ok: true,
  sheet: 'AL-CTO Setup',
  exists: false,
  isForm: false,
  columns: {},
  headerRow: 0,
  rows: [],
  sheets: [
    { sheet: '2024-25', rows: 0, headings: [] },
    { sheet: 'Notes', rows: 0, headings: [] },
  ],
  merges: [],
  selected: null,
};

interface State {
  reply?: unknown;
  failure?: string;
  silent?: boolean;
  /** The tab to open first. */
  tab?: string;
  /** What must then be seen. */
  texts: string[];
}

export const STATES: Record<string, State> = {
  findings: {
    reply: answer([person()]),
    texts: [
      '1.5 hours to go',
      '10:42',
      '34 of your 40 rows count',
      'Finish it now',
      'Show row 32',
      '3.5 of 5 h',
      '12.5 h ✓',
      'Plan ahead',
    ],
  },
  fix: {
    reply: answer([person()]),
    tab: 'Fix',
    texts: [
      '3 rows need you',
      'Needs you',
      '1 of 3',
      '1 row outside your cycle',
      '1 row planned',
      CANARY,
      'Skipped row 44 (total)',
    ],
  },
  submit: {
    reply: answer([person()]),
    tab: 'Submit',
    texts: ['Ready on 0 of 2', 'Make the packet', 'Submit by Mar 17, 2027'],
  },
  done: {
    reply: answer([done()]),
    texts: ['All 60 hours are done.', 'Check plan documents', '8 h ✓'],
  },
  expired: {
    reply: answer([
      person({ standing: 'EXPIRED', verdict: verdictOf('Your cycle ended on Jun 15, 2027.') }),
    ]),
    texts: ['Your cycle ended', 'Start a new cycle'],
  },
  empty: {
    reply: answer([person({ rows: [], nextSteps: [], verdict: verdictOf('60 hours to go.') })], 0),
    texts: ['60 hours to go.', 'How to begin', 'Show row 4'],
  },
  'no-log': {
    reply: {
      ok: false,
      version: '0.1.0',
      faults: [{ code: 'LOG_MISSING', message: 'No sheet looks like a log. Add the headings.' }],
    },
    texts: ['No sheet looks like a log', 'Check again'],
  },
  'no-set-up': {
    reply: {
      ok: false,
      version: '0.1.0',
      faults: [{ code: 'ISSUE_DATE_MISSING', message: 'There is no issue date. Enter it.' }],
    },
    texts: ['Before the first check', 'We need the issue date', 'Issue date, as on your'],
  },
  matcher: {
    reply: { ok: false, version: '0.1.0', faults: [COLUMN_FAULT] },
    texts: ['Which column is which?', 'We think', 'PD Title', CANARY, '“Date(s) attended”'],
  },
  failed: {
    failure: 'Exception: Service unavailable',
    texts: ['The check did not finish. Nothing was changed.'],
  },
  'two-accounts': { failure: 'PERMISSION_DENIED', texts: ['Google mixed up two accounts'] },
  'null-reply': { reply: null, texts: ['Something went wrong in the reply. Try again.'] },
  'several-applicants': {
    reply: answer([nobody, done()]),
    texts: [
      'No issue date for New Person.',
      'Sample Candidate (complete)',
      'as on the certificate',
    ],
  },
  checking: { silent: true, texts: ['Reading your log…'] },
  'plan-documents': {
    reply: answer([person({ plan: PLAN })]),
    tab: 'Plan',
    texts: [
      '1 of 2 sections found',
      'Evaluation Method',
      'Confirm by hand',
      CANARY,
      'Suggestions on format',
    ],
  },
  thousands: {
    reply: answer([person({ rows: MANY_ROWS })], 5000),
    tab: 'Fix',
    texts: ['Needs you', '5000 rows need you'],
  },
};
