// The files to paste into the Apps Script editor, and how.
import { createHash } from 'node:crypto';
import { BuildError } from './bundle.mjs';

const MAX_BYTES = 200 * 1024;

/** The files under the names they have in the editor, and STEPS.txt. */
export function makePasteFiles(files) {
  const pasted = {
    'appsscript.json': files['appsscript.json'],
    'Code.gs': files['Code.js'],
    'functions.gs': files['functions.js'],
    'panel.html': files['panel.html'],
  };
  for (const [name, text] of Object.entries(pasted)) {
    const bytes = Buffer.byteLength(text);
    if (bytes >= MAX_BYTES) throw new BuildError(`${name} is ${bytes} bytes: too large to paste.`);
  }
  return { ...pasted, 'STEPS.txt': makeSteps(pasted) };
}

function makeSteps(files) {
  const hashes = Object.entries(files).map(
    ([name, text]) => `   ${createHash('sha256').update(text).digest('hex')}  ${name}`,
  );
  return `Paste the AL-CTO add-on into your own spreadsheet (about 10 minutes)

It reads and writes this spreadsheet only. It has no access to Drive and calls no server.

1. Open your spreadsheet. Choose Extensions > Apps Script. If code is there already,
   stop: make a copy of the spreadsheet and use the copy.
2. Name the project AL-CTO compliance. The menu gets this name.
3. Project Settings (the gear): check "Show appsscript.json manifest file in editor".
4. Editor: open appsscript.json, replace all of it with the text of appsscript.json.
5. Open Code.gs, replace all of it with the text of Code.gs.
6. Plus sign > Script, name it functions (the editor adds .gs). Replace its text with
   the text of functions.gs.
7. Plus sign > HTML, name it panel (the editor adds .html). Replace its text with the
   text of panel.html.
8. Save all (Ctrl+S or Cmd+S), close the editor, and reload the spreadsheet.
9. Extensions > AL-CTO compliance > Set up. Google asks for two permissions: see and
   edit this spreadsheet, and show a panel in it. Allow both.

Check: the menu is there, and =ALCTO_COURSE("data mgmt") in a free cell shows
Data Management and Governance.

To remove it: Extensions > Apps Script > the project's overview > Remove project.
Your log stays as it is.

SHA-256 of the files, to compare with those your district has reviewed:
${hashes.join('\n')}
`;
}
