// The build refuses an add-on that uses of Apps Script what the local services lack.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const CHECKER = join(ROOT, 'scripts/build/emulated-members.mjs');
const folder = mkdtempSync(join(tmpdir(), 'emulated-'));
afterAll(() => rmSync(folder, { recursive: true }));

// TypeScript starts cold on a fresh machine.
jest.setTimeout(30_000);

function findFaults(code: string): string[] {
  writeFileSync(join(folder, 'sample.ts'), code);
  const script = `import(${JSON.stringify(CHECKER)}).then(({ findUnemulatedMembers }) =>
    console.log(JSON.stringify(findUnemulatedMembers(${JSON.stringify(ROOT)}, ${JSON.stringify(folder)}))))`;
  const { stdout, stderr } = spawnSync('node', ['-e', script], { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

test('a member that no local service has is named with its place', () => {
  const faults = findFaults(`
    const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1);
    range?.createPivotTable(range);
    DocumentApp.openById('x').getBody();
  `);
  expect(faults).toHaveLength(3);
  expect(faults[0]).toMatch(/sample\.ts:3: Spreadsheet\.Range\.createPivotTable is not emulated/);
  expect(faults.join()).toMatch(/Document\.Document\.getBody.*Document\.DocumentApp\.openById/s);
});

test('members of a local service, its parents and the language pass', () => {
  const faults = findFaults(`
    const range = SpreadsheetApp.getActive().getActiveSheet().getRange('A1:B2');
    export const answers = [range.getRow(), range.getValues().map((row) => row.length), range.setFontSize(9)];
  `);
  expect(faults).toEqual([]);
});
