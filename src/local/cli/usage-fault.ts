/** What stopped a command, as it is told in JSON. */
export interface CommandFault {
  code: string;
  message: string;
}

/** The command cannot be carried out as given: one line per fault, exit code 2. */
export class UsageFault extends Error {
  readonly faults: CommandFault[];

  /** Sentences alone are faults of usage. */
  constructor(faults: (string | CommandFault)[]) {
    const coded = faults.map((each) =>
      typeof each === 'string' ? { code: 'USAGE', message: each } : each,
    );
    super(coded.map(({ message }) => message).join('\n'));
    this.faults = coded;
  }
}
