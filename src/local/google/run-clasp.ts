import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageFault } from '../cli/usage-fault';
import { explainClaspFailure } from './clasp-fault';

const CLASP = 'node_modules/@google/clasp/build/src/index.js';

/** The file beside .clasp.json that keeps all but the built files from being pushed. */
export const IGNORE_FILE = '.claspignore';

export function findInstallFaults(root: string): string[] {
  const isThere = (name: string) => existsSync(path.join(root, name));
  const faults: string[] = [];
  if (!isThere(CLASP)) faults.push('clasp is not installed. Run npm ci first.');
  if (!isThere(IGNORE_FILE)) faults.push(`${IGNORE_FILE} is missing. Put it back as it came.`);
  return faults;
}

/**
 * Runs clasp without a terminal, so that it never asks, and gives what it answers as JSON. Throws
 * `UsageFault` with a plain sentence where it fails.
 */
export async function runClasp(root: string, cwd: string, args: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runNode([path.join(root, CLASP), ...args, '--json'], cwd);
  if (code !== 0) throw new UsageFault([explainClaspFailure(stderr || stdout)]);
  try {
    return JSON.parse(stdout);
  } catch {
    // Some refusals of clasp end with exit code 0 and no JSON.
    throw new UsageFault([explainClaspFailure(stderr || stdout)]);
  }
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function runNode(args: string[], cwd: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}
