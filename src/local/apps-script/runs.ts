import type { AuthMode } from './authorization';

/** A run of the script, with what Google lets it do. */
export interface Run {
  mode: AuthMode;
}

/** What ends with a run, as Google ends it: the locks it still has are free again. */
export interface RunBound {
  endRun(run: object): void;
}

/** The runs under way. One may start while another waits for a service, and then ends first. */
export class Runs {
  private readonly bound: RunBound[] = [];
  // Nothing runs outside a call but what a test does.
  private current: Run = { mode: 'FULL' };

  /** The run that asks. */
  get now(): Run {
    return this.current;
  }

  bind(bound: RunBound): void {
    this.bound.push(bound);
  }

  /** A run from its start to its end, however it ends. */
  during<Answer>(mode: AuthMode, act: () => Answer): Answer {
    const outer = this.current;
    const run = { mode };
    this.current = run;
    try {
      return act();
    } finally {
      this.current = outer;
      for (const each of this.bound) each.endRun(run);
    }
  }
}
