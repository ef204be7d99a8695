import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ApplicantReport, RowReport } from '../../src/core/report/check-report';
import { launchBrowser } from './launch-browser';

const COURSES =
  'Roles And Responsibilities|Law, Ethics, and Policies|Data Management and Governance|Teaching and Learning|IT Management|Technology Planning';
const CANARY = '<img src=x onerror=window.__xss=1>';
const SCREENSHOTS = 'build/screenshots';

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
    hours,
    course: 'IT Management',
    activity,
    findings: told,
  };
}

const ROWS = [
  ...Array.from({ length: 31 }, (_, index) => row(70 + index, 'COUNTED', 2, 'Webinar')),
  row(29, 'HELD', 8, `ALET fall conference ${CANARY}`, [
    [
      'BREAKS',
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
    ['BEFORE_CYCLE', 'reject', 'May 20, 2024 is before your cycle began on Jun 15, 2024.'],
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
    ['PLANNED', 'plan', 'Counts once it is done, on Feb 10, 2027.'],
  ]),
] as unknown as RowReport[];

function person(over: Loose = {}): ApplicantReport {
  const counted = [12.5, 11, 7.5, 31.5, 19.5, 3.5];
  return {
    applicant: 'Sample Candidate',
    district: 'Sample County Schools',
    standing: 'ON_TRACK',
    plan: null,
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
    },
    courses: COURSES.split('|').map((course, index) => ({
      course,
      minimum: 5,
      counted: counted[index],
      remaining: index === 5 ? 1.5 : 0,
      elective: 0,
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
        code: 'BREAKS',
        gain: 0,
        completes: false,
        message: 'Take lunch out of the hours, or confirm.',
      },
    ],
    verdict: {
      headline: '1.5 hours to go, in Technology Planning, by Jun 15, 2027.',
      detail: '58.5 of 60 required hours covered. 85.5 h count; 27 h are extra.',
      notes: [
        'On track (our estimate). 204 days left.',
        'Planned: 4 h on Feb 10, 2027 would also complete your hours.',
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
  verdict: { headline: '', detail: '', notes: [] },
});

const STATES: Record<
  string,
  { reply?: unknown; failure?: string; silent?: boolean; texts: string[] }
> = {
  findings: {
    reply: answer([person()]),
    texts: [
      '1.5 hours to go',
      'Checked 10:42',
      '34 of 40 rows, “PD Log”',
      'Go to row 32',
      '3.5 of 5 h',
      '12.5 h ✓',
      'Needs you',
      'Not counted',
      '1 row is outside your cycle',
      CANARY,
      'Network design course',
    ],
  },
  done: { reply: answer([done()]), texts: ['All 60 hours are done.', '30 h ✓'] },
  expired: {
    reply: answer([
      person({ standing: 'EXPIRED', verdict: verdictOf('Your cycle ended on Jun 15, 2027.') }),
    ]),
    texts: ['Your cycle ended'],
  },
  empty: {
    reply: answer([person({ rows: [], nextSteps: [], verdict: verdictOf('60 hours to go.') })], 0),
    texts: [
      '60 hours to go.',
      'How to begin',
      'Type your first activity under the headings',
      'Go to row 4',
    ],
  },
  'set-up-fault': {
    reply: {
      ok: false,
      version: '0.1.0',
      faults: [{ code: 'NO_LOG', message: 'No sheet has the log headings. Add them to row 1.' }],
    },
    texts: ['No sheet has the log headings', 'Try again'],
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
      'No issue date for New Person. Enter it in the set-up sheet.',
      'Sample Candidate (complete)',
    ],
  },
  checking: { silent: true, texts: ['Reading your log…'] },
};

/** Stands in for Google's client library, the edge that cannot be had here. */
function fakeGoogle({
  reply,
  failure,
  silent,
}: {
  reply?: unknown;
  failure?: string;
  silent?: boolean;
}) {
  const calls: unknown[][] = [];
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): unknown => ({
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler, fail),
    withFailureHandler: (handler: (error: Error) => void) => runner(succeed, handler),
    checkCompliance: () =>
      !silent && setTimeout(() => (failure ? fail(new Error(failure)) : succeed(reply))),
    makeSummary: (...args: unknown[]) => {
      calls.push(['makeSummary', ...args]);
      setTimeout(
        () =>
          succeed({ ok: true, sheet: 'AL-CTO Summary', message: 'AL-CTO Summary is up to date.' }),
        50,
      );
    },
    goToRow: (...args: unknown[]) => {
      calls.push(['goToRow', ...args]);
      setTimeout(() =>
        succeed({ ok: false, faults: [{ code: 'GONE', message: 'That sheet is gone.' }] }),
      );
    },
  });
  const none = () => undefined;
  Object.assign(window, { calls, google: { script: { run: runner(none, none) } } });
}

function panelHtml(): string {
  if (existsSync('dist/panel.html')) return readFileSync('dist/panel.html', 'utf8');
  const options = {
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  } as const;
  const textOf = (entry: string) =>
    buildSync({ ...options, entryPoints: [entry] }).outputFiles[0]?.text ?? '';
  return readFileSync('src/sidebar/panel.html', 'utf8')
    .replace('/*CSS*/', () => textOf('src/sidebar/panel.css'))
    .replace('/*JS*/', () => textOf('src/sidebar/panel.tsx'));
}

let browser: Browser;
const html = panelHtml();

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

async function open(state: string, requests: string[] = []): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  await page.addInitScript(fakeGoogle, STATES[state] as { silent?: boolean });
  await page.route('**', (route) => {
    requests.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.goto('http://panel.test/');
  return page;
}

test.each(Object.keys(STATES))(
  'the panel is right and reachable for all: %s',
  async (state) => {
    const requests: string[] = [];
    const page = await open(state, requests);
    for (const text of STATES[state]?.texts ?? [])
      await page
        .getByText(text)
        .or(page.locator('option', { hasText: text }))
        .first()
        .waitFor({ state: 'attached', timeout: 5000 });
    await page.screenshot({ path: join(SCREENSHOTS, `panel-${state}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      300,
    );
    expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined();
    expect(requests).toEqual(['http://panel.test/']);
    await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
    const found = await page.evaluate(
      (values) => Reflect.get(window, 'axe').run({ runOnly: values }),
      tags,
    );
    expect(
      found.violations.map(
        (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`,
      ),
    ).toEqual([]);
    await page.close();
  },
  30_000,
);

test('a double click makes one summary, and a row that is gone is told', async () => {
  const page = await open('findings');
  await page.getByRole('button', { name: 'Make summary' }).dblclick();
  await page.getByText('AL-CTO Summary is up to date.').waitFor();
  await page.getByRole('button', { name: 'Go to row 19' }).click();
  await page.getByText('That sheet is gone.').waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'panel-toast.png') });
  expect(await page.evaluate(() => Reflect.get(window, 'calls'))).toEqual([
    ['makeSummary', {}],
    ['goToRow', 'PD Log', 19],
  ]);
  await page.close();
}, 30_000);

test('nothing is cut off in forced colours, in a low window, or with text twice the size', async () => {
  const page = await open('findings');
  await page.getByText('Needs you').waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.screenshot({ path: join(SCREENSHOTS, 'panel-forced-colours.png') });
  await page.setViewportSize({ width: 300, height: 300 });
  await page.addStyleTag({ content: '* { font-size: 24px !important }' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  const small = await page.$$eval('button, select, summary', (all) =>
    all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML),
  );
  expect(small).toEqual([]);
  await page.close();
}, 30_000);
