// What may be so after a run in which something failed, and what may not.
import { failureWords } from '../../../src/sidebar/ui/failure-words';
import { type Flow, LOG } from './flows';
import type { Mode } from './service-faults';
import { differences, differencesOf, type SheetState, type State } from './sheet-state';

const GENERATED = /^AL-CTO (?:Summary|Roster|Packet|Sign-in|Messages|Board Report|Review)/;

/** A run in which nothing failed. */
export interface Whole {
  before: State;
  after: State;
  answer: unknown;
  calls: string[];
  /** The sheet that someone else meddles with. */
  target: string;
}

export type Outcome = { threw: string } | { answer: unknown };

/** The sheet whose old cells the run changes, or the log. */
export function targetOf({ before, after }: Pick<Whole, 'before' | 'after'>): string {
  const changed = [...before.sheets].find(
    ([name, sheet]) => !GENERATED.test(name) && differences(sheet, after.sheets.get(name)),
  );
  return changed?.[0] ?? LOG;
}

/** An answer without the instant it was made at. */
export function plain(answer: unknown): unknown {
  const { checkedAt: _, ...rest } = (answer ?? {}) as Record<string, unknown>;
  return rest;
}

/** States without the sheet that someone deleted. */
function without(state: State, name: string): State {
  return { names: '', sheets: new Map([...state.sheets].filter(([each]) => each !== name)) };
}

interface Circumstances {
  flow: Flow;
  mode: Mode;
  whole: Whole;
}

/** What the person is told: it claims no more than is so. */
export function judgeAnswer(
  given: Outcome,
  state: State,
  { flow, mode, whole }: Circumstances,
): string {
  const said = wordsOf(given, flow);
  if (said === '') return 'a failure without a word';
  if (said !== null) return judgeClaim(said, state, mode, whole);
  const answer = (given as { answer: object }).answer;
  const isSame = JSON.stringify(answer) === JSON.stringify(whole.answer);
  // What is read after someone meddled is another log.
  const isReading = !('undo' in answer) && (mode === 'row in' || mode === 'sheet gone');
  // An undo leaves alone what has moved, and says so.
  const isLeft = mode === 'row in' && (answer as { skipped?: number }).skipped;
  if (isLeft || (mode === 'row in' && flow.isAnywhere)) return '';
  if (!isSame && !isReading) return `claims ${JSON.stringify(answer).slice(0, 200)}`;
  if (isReading) return '';
  return judgeDone(flow, state, mode, whole);
}

/** Null where the run says that it did what was asked. */
function wordsOf(given: Outcome, { words = 'edit' }: Flow): string | null {
  if ('threw' in given) return words === 'none' ? given.threw : failureWords(words, given.threw);
  const { ok, faults = [] } = given.answer as { ok?: boolean; faults?: { message: string }[] };
  return ok === false ? faults.map(({ message }) => message).join(' ') : null;
}

function judgeClaim(said: string, state: State, mode: Mode, { before, target }: Whole): string {
  const isLogOnly = /Nothing in your log was changed|Your log was not changed/.test(said);
  if (!isLogOnly && !/Nothing was changed/.test(said)) return '';
  const isGone = mode === 'sheet gone';
  const changed = isLogOnly
    ? isGone && target === LOG
      ? ''
      : differences(before.sheets.get(LOG), state.sheets.get(LOG))
    : isGone
      ? differencesOf(without(before, target), without(state, target))
      : differencesOf(before, state);
  return changed && `it says “${said}”, but ${changed}`;
}

function judgeDone(flow: Flow, state: State, mode: Mode, { after, target }: Whole): string {
  const left = [...after.sheets].flatMap(([name, sheet]) => {
    const isGone = mode === 'sheet gone' && name === target;
    const isDue = !isGone && !flow.besides?.includes(name);
    const now = state.sheets.get(name);
    const isOther = mode === 'row in' && now;
    const isCopy = isOther && flow.copies?.[name];
    const same = isOther ? { ...now, beside: sheet.beside } : now;
    return isDue ? differences(isCopy ? likeCopy(now, sheet) : same, sheet) || [] : [];
  });
  return left.length > 0 ? `claims success, but ${left.join('\n')}` : '';
}

/** A copy of a sheet with a row more is longer and looks like that one: only what it holds is judged. */
const likeCopy = ({ contents }: SheetState, done: SheetState): SheetState => ({
  ...done,
  contents,
});

/** Every sheet is there, its cells old or new. */
export function judgeState(state: State, { flow, mode, whole }: Circumstances): string {
  const { before, after, target } = whole;
  for (const [name, sheet] of state.sheets) {
    const old = before.sheets.get(name) ?? before.sheets.get(flow.copies?.[name] ?? '');
    const done = after.sheets.get(name);
    if (!done && flow.leftover?.test(name)) continue;
    // Who deletes a sheet may leave what is beside it half done, and a second run makes it anew.
    if (name === LOG && mode === 'row in' && flow.isAnywhere) {
      if (![old, done].some((each) => rowsOf(each) === rowsOf(sheet))) return 'rows are not whole';
      continue;
    }
    if (mode === 'sheet gone' && (name === target || flow.besides?.includes(name))) continue;
    const now = flow.copies?.[name] && mode === 'row in' && done ? likeCopy(sheet, done) : sheet;
    const wrong = GENERATED.test(name)
      ? judgeGenerated(sheet, mode, old, done)
      : judgeSheet(flow, name, now, old, done);
    if (wrong) return `${name}: ${wrong}`;
  }
  const isGone = (name: string) => mode === 'sheet gone' && name === target;
  const lost = [...before.sheets.keys()].find((name) => !state.sheets.has(name) && !isGone(name));
  return lost ? `${lost} is gone` : '';
}

/** Old or complete; its looks follow. */
function judgeGenerated(now: SheetState, mode: Mode, old?: SheetState, done?: SheetState): string {
  const contents = (sheet?: SheetState) => JSON.stringify([...(sheet?.contents ?? [])].sort());
  // It tells of another log then, and is complete where it has as many rows.
  const isComplete = (mode === 'row in' || mode === 'sheet gone') && now.contents.size > 0;
  const isKnown = [contents(old), contents(done)].includes(contents(now));
  return isKnown || isComplete ? '' : 'neither old nor complete';
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

/** The rows as text, whatever their order; a total's range ends by where a new row stands. */
const rowsOf = (sheet?: SheetState) => {
  const rows = new Map<string, string[]>();
  for (const [place, content] of sheet?.contents ?? []) {
    const [row = '', column = ''] = place.split(',');
    const text = content.startsWith('=') ? content.replace(/\d+/g, '#') : content;
    rows.set(row, [...(rows.get(row) ?? []), `${column}:${text}`]);
  }
  return JSON.stringify([...rows.values()].map((row) => row.sort().join()).sort());
};

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

/** After a second run: what it leaves undone. */
export function judgeEnd(state: State, { flow, mode, whole }: Circumstances): string {
  const isOver = mode === 'killed' || mode === 'cut off' || mode === 'row in';
  const names = [...state.sheets.keys()].filter(
    (name) => whole.after.sheets.has(name) || !flow.leftover?.test(name),
  );
  const sheets = new Map(
    names.map((name) => {
      const sheet = state.sheets.get(name) as SheetState;
      const done = whole.after.sheets.get(name);
      if (mode === 'row in' && flow.copies?.[name] && done) return [name, likeCopy(sheet, done)];
      if (isOver && name === flow.scraps && done) return [name, done];
      // A longer one before it leaves the looks of its rows.
      const isLonger = mode === 'row in' && GENERATED.test(name) && done;
      // Limits reach over a row less where one went.
      const isShorter = mode === 'row in' && name === LOG && done;
      const beside = isShorter ? done.beside : sheet.beside;
      // What an undo wrote before it was cut off, a second one passes over, with its looks.
      const isUndone = isOver && flow.isSameAgain && done;
      const styles = (isLonger || isUndone) && done ? done.styles : sheet.styles;
      return [name, { ...sheet, beside, styles }];
    }),
  );
  const now = { ...state, sheets };
  // A blank row or column that could not be taken away again does no harm.
  const log = isOver && flow.shift && flow.shift.by > 0 && now.sheets.get(LOG);
  const isAnywhere = mode === 'row in' && flow.isAnywhere;
  const [logNow, logDone] = [now.sheets.get(LOG), whole.after.sheets.get(LOG)];
  if (isAnywhere && logDone && rowsOf(logNow) === rowsOf(logDone)) now.sheets.set(LOG, logDone);
  const left = differencesOf(now, whole.after);
  if (!left || !log || !flow.shift) return left;
  const { axis, at } = flow.shift;
  const one = axis === 'row' ? { rows: log.rows - 1 } : { columns: log.columns - 1 };
  now.sheets.set(LOG, { ...moved(log, axis, at + 1, -1), ...one });
  return differencesOf(now, whole.after) && left;
}
