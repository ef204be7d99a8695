import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder: the nearest one above the running script with the manifest in it. */
export function findProjectRoot(): string {
  for (const start of [process.argv[1] ?? '', process.cwd()]) {
    let folder = path.resolve(start);
    while (folder !== path.dirname(folder)) {
      if (existsSync(path.join(folder, 'appsscript', 'appsscript.json'))) return folder;
      folder = path.dirname(folder);
    }
  }
  throw new Error('The project folder was not found.');
}

/** A path as the person typed it, from where they stand; npm moves the process to the project. */
export function resolveUserPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
