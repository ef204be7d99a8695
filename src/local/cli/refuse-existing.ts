import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageFault } from './usage-fault';

/** A file that is made to begin with takes no other's place. */
export function refuseExisting(file: string): void {
  if (!existsSync(file)) return;
  throw new UsageFault([`“${path.basename(file)}” already exists. Name another file.`]);
}
