// Only reads logs, with the library that the command line reads them with: node read-logs.mjs FILE…
import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import Papa from 'papaparse';

for (const file of process.argv.slice(2)) {
  if (file.endsWith('.csv')) Papa.parse(readFileSync(file, 'utf8'));
  else read(readFileSync(file), { cellStyles: true, cellNF: true, cellFormula: true });
}
