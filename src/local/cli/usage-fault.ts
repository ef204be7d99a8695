/** The command cannot be carried out as given: one line per fault, exit code 2. */
export class UsageFault extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}
