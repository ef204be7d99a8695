// The core, bundled for Node, as one call: cells in, report out.
import { importCore } from './bundle-code.mjs';
import { ISSUED, TODAY } from './rows.mjs';

/** Gives `read` (grid to log), `check` (log to report) and `readAndCheck`. */
export async function openCore() {
  return wrapCore(await importCore());
}

export function wrapCore(core) {
  const policy = core.POLICY;
  const reading = { policy, isMonthFirst: true, chosen: new Map() };
  const read = (cells) => core.parseLog({ sheet: 'PD Log', cells }, reading);
  const check = (log) =>
    core.checkLog({
      policy,
      logs: [log],
      setUp: core.parseSetUp([['Issue date', ISSUED]]),
      today: TODAY,
      isMonthFirst: true,
      otherLogs: [],
    });
  const readAndCheck = (cells) => check(read(cells));
  return { read, check, readAndCheck, tellAll: (cells) => readSentences(readAndCheck(cells)) };
}

/** Reads every sentence of a report, which are made when they are read. */
export function readSentences({ applicants }) {
  let length = 0;
  for (const { rows, nextSteps, verdict } of applicants) {
    for (const { findings } of rows) for (const { message } of findings) length += message.length;
    for (const { message } of nextSteps) length += message.length;
    length += verdict.headline.length;
  }
  return length;
}

/** Reads every cell and does nothing with it. */
export function touchCells(grid) {
  let sum = 0;
  for (const row of grid) {
    for (const cell of row) {
      if (typeof cell === 'string') sum += cell.length;
      else if (typeof cell === 'number') sum += cell;
      else sum += cell.day.length;
    }
  }
  return sum;
}

/** Reads every character of every cell. */
export function touchCharacters(grid) {
  let sum = 0;
  for (const row of grid) {
    for (const cell of row) {
      const text = typeof cell === 'object' ? cell.day : String(cell);
      for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
    }
  }
  return sum;
}
