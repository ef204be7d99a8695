// Every flow with every service call failing in every way: the log stays whole, and a second run mends the rest.
import type { LocalHost } from '../../../src/local/apps-script/host';
import { FLOWS, type Flow, LOG, openFlow } from './flows';
import {
  judgeAnswer,
  judgeEnd,
  judgeState,
  type Outcome,
  plain,
  targetOf,
  type Whole,
} from './judge';
import { PLAN_FLOWS } from './plan-flows';
import { makeRandom } from './random';
import { ROW_FLOWS } from './row-flows';
import { type Fault, listFaults, MODES, type Mode, type ServiceFaults } from './service-faults';
import { differencesOf, stateOf } from './sheet-state';
import { TOOL_FLOWS } from './tool-flows';

const IS_DEEP = process.env.ALCTO_DEEP === '1';
const SAMPLED = 3;
const random = makeRandom();
const tried = new Map<Mode, number>(MODES.map((mode) => [mode, 0]));
let known = 0;

afterAll(() => {
  const faults = [...tried.values()].reduce((sum, count) => sum + count, 0);
  const modes = [...tried].map(([mode, count]) => `${mode} ${count}`).join(', ');
  tell(`${faults} faults at ${known} service calls (${modes}), ${random.told}`);
});

const tell = (text: string) => process.stdout.write(`${text.trim()}\n`);
const formatSeconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);

test.each(
  [...FLOWS, ...ROW_FLOWS, ...TOOL_FLOWS, ...PLAN_FLOWS].map((flow): [string, Flow] => [
    flow.name,
    flow,
  ]),
)(
  '%s comes to no harm',
  async (_, flow) => {
    const whole = await runWhole(flow);
    known += whole.calls.length;
    const all = listFaults(whole.calls);
    const chosen = IS_DEEP ? all : random.sample(all, SAMPLED);
    const from = performance.now();
    const wrong = await sweep(flow, whole, chosen);
    // A long run tells how far it is.
    if (IS_DEEP) tell(`${flow.name}: ${chosen.length} faults, ${formatSeconds(from)} s\n${wrong}`);
    expect(wrong).toBe('');
  },
  1_800_000,
);

/** The flow with nothing failing. */
async function runWhole(flow: Flow): Promise<Whole> {
  const { host, faults } = await openFlow(flow);
  const act = flow.arrange(host);
  if (typeof act === 'string') throw new Error(`${flow.name}: ${act}`);
  const before = stateOf(host);
  faults.reset();
  const answer = plain(await act());
  const { calls } = faults;
  const after = stateOf(host);
  host.dispose();
  expect((answer as { ok?: boolean }).ok ?? true).toBe(!flow.isRefused);
  expect(calls.length).toBeGreaterThan(0);
  return { before, after, answer, calls, target: targetOf({ before, after }) };
}

/** A workbook in which the flow can begin. */
interface Stand {
  host: LocalHost;
  faults: ServiceFaults;
  act: () => unknown;
}

async function openStand(flow: Flow, { target }: Whole): Promise<Stand> {
  const { host, faults } = await openFlow(flow);
  const act = flow.arrange(host);
  if (typeof act === 'string') throw new Error(act);
  faults.meddle = (mode) =>
    mode === 'row in' ? host.call('insertRow', LOG) : host.call('removeSheet', target);
  return { host, faults, act };
}

/** What was wrong after each fault or after a second run; '' for nothing. */
async function sweep(flow: Flow, whole: Whole, chosen: Fault[]): Promise<string> {
  const broken: string[] = [];
  let stand: Stand | null = null;
  for (const fault of chosen) {
    stand ??= await openStand(flow, whole);
    const { isUsed, wrong } = await failOnce(flow, whole, fault, stand);
    tried.set(fault.mode, (tried.get(fault.mode) ?? 0) + 1);
    const { mode, index, kept } = fault;
    if (wrong) broken.push(`${mode} ${index} ${whole.calls[index]} (${kept}): ${wrong}`);
    if (isUsed) stand.host.dispose();
    // Where nothing was changed, the next fault begins as well; its second run is as good as this one's.
    if (isUsed) stand = null;
  }
  const last = stand && (await judgeSecond(flow, stand, whole, 'before'));
  stand?.host.dispose();
  return [...broken, ...(last ? [last] : [])].join('\n\n');
}

async function failOnce(flow: Flow, whole: Whole, fault: Fault, stand: Stand) {
  const { host, faults, act } = stand;
  const { mode } = fault;
  faults.arm(fault, whole.calls);
  const given = await outcome(act);
  const hasMeddled = mode === 'row in' && faults.calls.length > fault.index;
  faults.reset();
  if (hasMeddled) host.call('removeRow', LOG);
  if (hasMeddled) await host.settled();
  const state = stateOf(host);
  const isUsed = mode === 'sheet gone' || differencesOf(whole.before, state) !== '';
  const circumstances = { flow, mode, whole };
  const wrong =
    judgeAnswer(given, state, circumstances) ||
    judgeState(state, circumstances) ||
    (host.call('lockIsFree') ? '' : 'the lock is held') ||
    (isUsed ? await judgeSecond(flow, stand, whole, mode) : '');
  return { isUsed: isUsed || wrong !== '', wrong };
}

async function outcome(act: () => unknown): Promise<Outcome> {
  try {
    return { answer: plain(await act()) };
  } catch (error) {
    return { threw: String((error as Error).message) };
  }
}

/** The run that a person would start next ends as one without a fault would have. */
async function judgeSecond(
  flow: Flow,
  { host, act }: Stand,
  whole: Whole,
  mode: Mode,
): Promise<string> {
  const circumstances = { flow, mode, whole };
  // What is done already is not started again: the next fix would be that of another row.
  if (!judgeEnd(stateOf(host), circumstances)) return '';
  const second = await outcome(() => {
    const next = flow.isSameAgain ? act : flow.arrange(host);
    return typeof next === 'string' ? { said: next } : next();
  });
  const state = stateOf(host);
  if (mode === 'sheet gone') return judgeState(state, circumstances);
  const left = judgeEnd(state, circumstances);
  return left && `after a second run (${JSON.stringify(second).slice(0, 200)}): ${left}`;
}
