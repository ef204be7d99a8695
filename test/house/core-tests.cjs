// The tests of the core as one file, so that a mutant loads all of them once. Left out are random ones, as a mutant
// lives or dies the same each time, and those of schemas, which are made as they are loaded and take time.
const { readdirSync } = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(__dirname, '../core');
const LEFT_OUT = /(?:properties|policy|request-schemas)\.test\.ts$/;
const files = readdirSync(FOLDER, { recursive: true }).filter((file) => file.endsWith('.test.ts'));
for (const file of files.sort()) if (!LEFT_OUT.test(file)) require(path.join(FOLDER, file));
