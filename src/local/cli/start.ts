import path from 'node:path';
import { check } from './check';
import { readCheckOptions } from './options';
import { findProjectRoot } from './project-root';

const SAMPLE_ISSUED = '2024-06-15';

/** Checks a log, or the sample, and writes the checked workbook; 0 whenever the report was made. */
export async function start(args: string[]): Promise<number> {
  const rest = args.filter((arg) => arg !== '--no-open');
  const root = findProjectRoot();
  const out = path.join(root, 'build', 'checked-log.xlsx');
  const sample = path.join(root, 'src/local/sample/sample-log.csv');
  const asked = rest.length > 0 ? rest : [sample, '--issued', SAMPLE_ISSUED];
  await check(readCheckOptions([...asked, '--out', out]));
  return 0;
}
