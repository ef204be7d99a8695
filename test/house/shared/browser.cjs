// One browser for all test files of a process, started when a file first asks for it. It ends with the process, and does
// not keep it alive while no file uses it.
const childProcess = require('node:child_process');

let launching;
let child;

async function launch(options) {
  const { chromium } = require('playwright-core');
  const { spawn } = childProcess;
  childProcess.spawn = (...args) => {
    child = spawn(...args);
    return child;
  };
  try {
    return await chromium.launch(options);
  } finally {
    childProcess.spawn = spawn;
  }
}

/** The process and its pipes either keep this process alive (`ref`) or not (`unref`). */
function changeHandles(change) {
  for (const handle of [child, ...child.stdio]) handle?.[change]?.();
}

module.exports = {
  async open(options) {
    if (!(await launching)?.isConnected()) launching = launch(options);
    const browser = await launching;
    changeHandles('ref');
    return browser;
  },
  /** Closes what a file has left open. */
  async release() {
    if (!child) return;
    const browser = await launching;
    await Promise.all(browser.contexts().map((context) => context.close()));
    changeHandles('unref');
  },
};
