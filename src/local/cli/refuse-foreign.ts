import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMadeBy, type Maker } from '../files/maker';
import { UsageFault } from './usage-fault';

/** What a command writes replaces its own earlier result, or an empty file, and nothing else. */
export async function refuseForeign(file: string, maker: Maker): Promise<void> {
  // One that can't be read is left to the save, which says why.
  const bytes = await readFile(file).catch(() => new Uint8Array());
  if (bytes.length === 0 || isMadeBy(bytes, maker)) return;
  const name = path.basename(file);
  throw new UsageFault([
    `“${name}” already exists and isn't as alcto ${maker} left it. Choose another name.`,
  ]);
}
