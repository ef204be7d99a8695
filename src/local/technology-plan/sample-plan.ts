import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';

/** A copy of the sample's plan folder to work in; it lacks one section, for a person to add. */
export function copySamplePlan(root: string): string {
  const copy = path.join(root, 'build', 'sample-plan');
  const sample = path.join(root, 'src/local/sample/plan');
  if (!existsSync(copy)) cpSync(sample, copy, { recursive: true });
  return copy;
}
