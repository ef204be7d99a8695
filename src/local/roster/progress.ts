import type { Terminal } from '../cli/terminal';

const BAR_LENGTH = 28;
const LINES = 10;
const MS_BETWEEN = 100;

/** Tells how far the assessment is. */
export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Says a line; the bar stays below it. */
  note(line: string): void;
  end(): void;
}

/** A bar where somebody watches, else about ten plain lines; color unless `NO_COLOR` is set. */
export function makeProgress(total: number, done: number, terminal: Terminal): Progress {
  const columns = terminal.progressColumns;
  return columns === null
    ? writeLines(total, done, terminal)
    : drawBar(total, done, terminal, columns);
}

function drawBar(total: number, done: number, terminal: Terminal, columns: number): Progress {
  const startedMs = Date.now();
  const first = done;
  let current = done;
  let drawnMs = 0;
  const paint = (text: string) => (process.env.NO_COLOR ? text : `\u001b[32m${text}\u001b[0m`);
  const clear = () => terminal.showProgress('');
  const draw = () => {
    drawnMs = Date.now();
    const share = total === 0 ? 1 : current / total;
    const filled = Math.floor(share * BAR_LENGTH);
    const seconds =
      ((drawnMs - startedMs) / 1000 / Math.max(1, current - first)) * (total - current);
    const left = current > first && current < total ? `, ${formatTime(seconds)} left` : '';
    const bar = `${paint('█'.repeat(filled))}${'░'.repeat(BAR_LENGTH - filled)}`;
    const words = ` ${current} of ${total} logs${left}`;
    const isNarrow = columns < BAR_LENGTH + words.length + 1;
    terminal.showProgress(isNarrow ? words.trim() : bar + words);
  };
  draw();
  return {
    step() {
      current += 1;
      if (Date.now() - drawnMs >= MS_BETWEEN || current === total) draw();
    },
    note(line) {
      clear();
      terminal.note(line);
      draw();
    },
    end: clear,
  };
}

function formatTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${Math.ceil(seconds % 60)} s` : `${Math.ceil(seconds)} s`;
}

function writeLines(total: number, done: number, terminal: Terminal): Progress {
  const every = Math.max(1, Math.ceil(total / LINES));
  let current = done;
  return {
    step() {
      current += 1;
      if (current % every === 0 || current === total)
        terminal.note(`${current} of ${total} logs read`);
    },
    note: (line) => terminal.note(line),
    end: () => undefined,
  };
}
