// The tests of the core as one file, so that a mutant loads all of them once. Random ones are left out:
// a mutant lives or dies the same each time.
const { readdirSync } = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(__dirname, '../core');
const files = readdirSync(FOLDER, { recursive: true }).filter((file) => file.endsWith('.test.ts'));
for (const file of files.sort()) {
  if (!file.endsWith('properties.test.ts')) require(path.join(FOLDER, file));
}
