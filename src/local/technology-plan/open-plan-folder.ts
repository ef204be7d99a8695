import { type Stats, statSync } from 'node:fs';
import { PlanFolder } from '../apps-script/plan-folder';
import { resolveUserPath } from '../cli/project-root';
import { FileFault } from '../files/file-fault';

/** The folder at a path as the person typed it. */
export function openPlanFolder(typed: string): PlanFolder {
  const folder = resolveUserPath(typed);
  const stat = typed === '' ? undefined : lookAt(folder);
  if (!stat) throw new FileFault(`There is no folder “${typed}”. Check its name.`);
  if (!stat.isDirectory()) {
    throw new FileFault(`“${typed}” is a file. Name the folder it is in.`);
  }
  try {
    return new PlanFolder(folder);
  } catch {
    throw new FileFault(`The folder “${typed}” cannot be opened. Check that you may read it.`);
  }
}

/** Nothing for a path that no folder can have, as for one that none has. */
function lookAt(folder: string): Stats | undefined {
  try {
    return statSync(folder, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
