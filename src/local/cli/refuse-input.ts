import { realpath } from 'node:fs/promises';
import { UsageFault } from './usage-fault';

/** The input file is never changed, whatever way leads to it. */
export async function refuseInput(file: string, out: string): Promise<void> {
  const real = (path: string) => realpath(path).catch(() => path);
  if ((await real(file)) !== (await real(out))) return;
  throw new UsageFault(['--out is the input file. Name another file.']);
}
