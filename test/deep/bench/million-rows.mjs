// Checks a million rows; it ends well where they fit into the heap that it was given.
import { openCore } from './engine-core.mjs';
import { makeGrid } from './rows.mjs';

const ROWS = 1_000_000;
const core = await openCore();
const { applicants } = core.readAndCheck(makeGrid(ROWS));
if (applicants.reduce((sum, { cycle }) => sum + (cycle ? 1 : 0), 0) === 0) process.exitCode = 1;
