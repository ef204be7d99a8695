// What is asked of the files that are pushed: sizes, that the server loads, and that Google keeps them as they are.
import vm from 'node:vm';
import { BuildError, ROOT } from './bundle.mjs';
import { findUnemulatedMembers } from './emulated-members.mjs';

const KB = 1024;
const LIMITS = { 'Code.js': 208 * KB, 'panel.html': 160 * KB };
/** From this share of a limit on the build says that it comes near. */
const NEAR = 0.94;

/** Throws a `BuildError` for what may not be pushed; `warn` gets what comes near a limit. */
export function checkFiles(files, warn) {
  for (const [name, limit] of Object.entries(LIMITS)) checkSize(name, files[name], limit, warn);
  for (const [name, text] of Object.entries(files)) {
    checkCharacters(name, text);
    if (name.endsWith('.html')) checkTemplates(name, text);
  }
  checkForwards(files['Code.js'], files['functions.js']);
}

/** The add-on may only use those parts of Apps Script that the local services have. */
export function checkEmulated() {
  const faults = findUnemulatedMembers(ROOT);
  if (faults.length > 0) throw new BuildError(faults.join('\n'));
}

function checkSize(name, text, limit, warn) {
  const bytes = Buffer.byteLength(text);
  const size = `${name} is ${bytes} bytes of ${limit}`;
  if (bytes > limit)
    throw new BuildError(`${size}: find what was pulled in, or leave something out.`);
  if (bytes > limit * NEAR) warn(`${size}: near its limit.`);
}

function checkCharacters(name, text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const found = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.exec(text);
  if (found) {
    const code = found[0].charCodeAt(0).toString(16).padStart(4, '0');
    throw new BuildError(`${name} holds the control character U+${code}; write it as an escape.`);
  }
}

/** Google cuts what looks like a comment out of template literals of an HTML file: there are none. */
export function checkTemplates(name, html) {
  const at = html.indexOf('`');
  if (at >= 0) throw new BuildError(`${name} holds a template literal: ${html.slice(at, at + 80)}`);
}

/** Loads the server files as Apps Script does before any service is called, and follows each forward to its export. */
function checkForwards(code, functions) {
  const context = vm.createContext({});
  try {
    vm.runInContext(code, context, { filename: 'Code.js' });
    vm.runInContext(functions, context, { filename: 'functions.js' });
  } catch (error) {
    throw new BuildError(`The server files must load without any global: ${error.message}`);
  }
  for (const { name, target } of listForwards(functions)) {
    const isExport = target && vm.runInContext(`typeof App.${target} === 'function'`, context);
    if (!isExport)
      throw new BuildError(
        `functions.js: ${name} must forward to a function that src/addon/entry.ts exports.`,
      );
  }
}

function listForwards(functions) {
  const pieces = functions.split(/^function\s+/m).slice(1);
  return pieces.map((piece) => ({
    name: /^\w+/.exec(piece)[0],
    target: /\bApp\.(\w+)/.exec(piece.split(/^}/m)[0])?.[1],
  }));
}
