/** What ends with a run, as Google ends it: the locks it still has are free again. */
export interface RunBound {
  endRun(run: object): void;
}

/** The runs under way. One may start while another waits for a service, and then ends first. */
export class Runs {
  private readonly bound: RunBound[] = [];
  // Formulas run outside any call.
  private current: object = {};

  /** The run that asks. */
  get now(): object {
    return this.current;
  }

  bind(bound: RunBound): void {
    this.bound.push(bound);
  }

  /** A run from its start to its end, however it ends. */
  during<Answer>(act: () => Answer): Answer {
    const outer = this.current;
    const run = {};
    this.current = run;
    try {
      return act();
    } finally {
      this.current = outer;
      for (const each of this.bound) each.endRun(run);
    }
  }
}
