// Every flow with every service call failing in every way: the log stays whole, and a second run mends the rest.
import type { LocalHost } from '../../src/local/host';
import { FLOWS, type Flow, LOG, openFlow, SETUP } from './flows';
import { makeRandom } from './random';
import { applies, MODES, type Mode } from './service-faults';
import { differences, differencesOf, type SheetState, type State, stateOf } from './sheet-state';
import { TOOL_FLOWS } from './tool-flows';

const IS_DEEP = process.env.ALCTO_DEEP === '1';
const SAMPLED = 3;
const GENERATED = /^AL-CTO (Summary|Packet|Sign-in)$/;
const random = makeRandom();
let swept = 0;
let known = 0;

afterAll(() => {
  process.stdout.write(`${swept} faults at ${known} service calls, ${random.told}\n`);
});

test.each([...FLOWS, ...TOOL_FLOWS].map((flow): [string, Flow] => [flow.name, flow]))(
  '%s comes to no harm',
  async (_, flow) => {
    const whole = await runWhole(flow);
    known += whole.calls.length;
    const places = whole.calls.flatMap((_name, index) =>
      MODES.filter((mode) => applies(mode, index, whole.calls)).map((mode) => ({ mode, index })),
    );
    const chosen = IS_DEEP ? places : random.sample(places, SAMPLED);
    const broken: string[] = [];
    for (const { mode, index } of chosen) {
      const fault = await failOnce(flow, whole, mode, index);
      swept += 1;
      if (fault) broken.push(`${mode} ${index} ${whole.calls[index]}: ${fault}`);
    }
    expect(broken.join('\n\n')).toBe('');
  },
  1_800_000,
);

interface Whole {
  before: State;
  after: State;
  answer: unknown;
  calls: string[];
}

/** The flow with nothing failing. */
async function runWhole(flow: Flow): Promise<Whole> {
  const { host, faults } = await openFlow(flow);
  const act = flow.arrange(host);
  if (typeof act === 'string') throw new Error(`${flow.name}: ${act}`);
  const before = stateOf(host);
  faults.reset();
  const answer = act();
  const { calls } = faults;
  const after = stateOf(host);
  host.dispose();
  expect(calls.length).toBeGreaterThan(0);
  return { before, after, answer: plain(answer), calls };
}

/** What was wrong after the fault or after a second run; '' for nothing. */
async function failOnce(flow: Flow, whole: Whole, mode: Mode, index: number): Promise<string> {
  const { host, faults } = await openFlow(flow);
  try {
    const act = flow.arrange(host);
    if (typeof act === 'string') return act;
    faults.arm(mode, index, whole.calls);
    const answer = outcome(act);
    faults.reset();
    const state = stateOf(host);
    return (
      (mode === 'killed' ? '' : judgeAnswer(answer, state, whole)) ||
      judgeState(flow, state, whole) ||
      (host.call('lockIsFree') ? '' : 'the lock is held') ||
      judgeSecond(flow, host, act, whole, mode)
    );
  } finally {
    host.dispose();
  }
}

type Outcome = { threw: string } | { answer: unknown };

function outcome(act: () => unknown): Outcome {
  try {
    return { answer: plain(act()) };
  } catch (error) {
    return { threw: String((error as Error).message) };
  }
}

/** An answer without the instant it was made at. */
function plain(answer: unknown): unknown {
  const { checkedAt: _, ...rest } = (answer ?? {}) as Record<string, unknown>;
  return rest;
}

function judgeAnswer(given: Outcome, state: State, { before, after, answer }: Whole): string {
  if ('threw' in given) {
    const claimsNothing = /Nothing was changed/.test(given.threw);
    return claimsNothing && differencesOf(before, state) ? `it says ${given.threw}` : '';
  }
  const { ok, faults } = given.answer as { ok?: boolean; faults?: { message: string }[] };
  if (ok === false) {
    const said = (faults ?? []).map(({ message }) => message).join();
    if (!said) return 'a failure without a word';
    return /Nothing was changed/.test(said) && differencesOf(before, state)
      ? `it says ${said}`
      : '';
  }
  const isSame = JSON.stringify(given.answer) === JSON.stringify(answer);
  if (!isSame) return `claims ${JSON.stringify(given.answer).slice(0, 200)}`;
  // A set-up that could not be noted in does not make a check wrong.
  const left = [...after.sheets].flatMap(([name, sheet]) =>
    name === SETUP ? [] : differences(state.sheets.get(name), sheet) || [],
  );
  return left.length > 0 ? `claims success, but ${left.join('\n')}` : '';
}

function judgeState(flow: Flow, state: State, { before, after }: Whole): string {
  for (const [name, sheet] of state.sheets) {
    const old = before.sheets.get(name) ?? before.sheets.get(flow.copies?.[name] ?? '');
    const done = after.sheets.get(name);
    const wrong = GENERATED.test(name)
      ? judgeGenerated(sheet, old, done)
      : judgeSheet(flow, name, sheet, old, done);
    if (wrong) return `${name}: ${wrong}`;
  }
  for (const name of before.sheets.keys()) if (!state.sheets.has(name)) return `${name} is gone`;
  return '';
}

/** Old or complete; its looks follow. */
function judgeGenerated(now: SheetState, old?: SheetState, done?: SheetState): string {
  const contents = (sheet?: SheetState) => JSON.stringify([...(sheet?.contents ?? [])].sort());
  return [contents(old), contents(done)].includes(contents(now)) ? '' : 'neither old nor complete';
}

/** Every cell is as it was or as it was to be. */
function judgeSheet(
  flow: Flow,
  name: string,
  now: SheetState,
  old?: SheetState,
  done?: SheetState,
): string {
  const { shift } = flow;
  const isShifted = name === LOG && shift && old && done;
  const hasMoved = isShifted && sizeOf(now, shift.axis) === sizeOf(done, shift.axis);
  const was = isShifted && hasMoved ? moved(old, shift.axis, shift.at, shift.by) : old;
  const willBe = isShifted && !hasMoved ? moved(done, shift.axis, shift.at, -shift.by) : done;
  const places = [was, willBe, now].flatMap((each) => [...(each?.contents.keys() ?? [])]);
  const wrong = [...new Set(places)].filter((place) => {
    const content = now.contents.get(place);
    return content !== was?.contents.get(place) && content !== willBe?.contents.get(place);
  });
  const styled = [was, willBe, now].flatMap((each) => [...(each?.styles.keys() ?? [])]);
  const restyled = [...new Set(styled)].filter((place) => {
    const style = now.styles.get(place);
    const isNew = isShifted && place.split(',')[shift.axis === 'row' ? 0 : 1] === String(shift.at);
    return !isNew && style !== was?.styles.get(place) && style !== willBe?.styles.get(place);
  });
  return [
    ...wrong.map((place) => `${place} holds ${now.contents.get(place)}`),
    ...restyled.map((place) => `${place} looks ${now.styles.get(place)}`),
  ].join('\n');
}

const sizeOf = (sheet: SheetState, axis: 'row' | 'column') =>
  axis === 'row' ? sheet.rows : sheet.columns;

/** A sheet as it would be with a blank row or column more, or without one. */
function moved(sheet: SheetState, axis: 'row' | 'column', at: number, by: number): SheetState {
  const move = (cells: Map<string, string>) =>
    new Map(
      [...cells].flatMap(([place, text]): [string, string][] => {
        const [row = 0, column = 0] = place.split(',').map(Number);
        const index = axis === 'row' ? row : column;
        if (by < 0 && index === at) return [];
        const next = index >= at ? index + by : index;
        return [[axis === 'row' ? `${next},${column}` : `${row},${next}`, text]];
      }),
    );
  return { ...sheet, contents: move(sheet.contents), styles: move(sheet.styles) };
}

function judgeSecond(
  flow: Flow,
  host: LocalHost,
  act: () => unknown,
  whole: Whole,
  mode: Mode,
): string {
  // A run that Google cuts off may leave a row half written, each cell old or new: the person sees to it.
  if (mode === 'killed') return '';
  // What is done already is not started again: the next fix would be that of another row.
  if (!differencesOf(stateOf(host), whole.after)) return '';
  const next = flow.isSameAgain ? act : flow.arrange(host);
  const second = typeof next === 'string' ? { answer: next } : outcome(next);
  const state = stateOf(host);
  const left = differencesOf(state, whole.after);
  if (!left) return '';
  return `after a second run (${JSON.stringify(second).slice(0, 200)}): ${left}`;
}
