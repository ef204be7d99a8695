import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type LogRow, NOTHING_BESIDE } from '../../src/core/log/log-row';
import { FINDING_CODES } from '../../src/core/report/finding-words';
import { BESIDE_RULES, COMPARE_RULES, ROW_RULES } from '../../src/core/rules/registry';
import type { RuleContext } from '../../src/core/rules/rule';

const FOLDER = path.join(__dirname, '../../src/core/rules');
const NOT_RULES = ['registry', 'rule', 'similar-texts', 'row-texts', 'excluded-time-words'];
const catalogue = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
const ids = [...Object.keys(ROW_RULES), ...Object.keys(COMPARE_RULES)].sort();

test('every rule file is in the registry, and the other way round', () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''))
    .filter((file) => !NOT_RULES.includes(file));
  expect(files.sort()).toEqual(ids);
});

test('every rule has its heading in the catalogue, and the other way round', () => {
  const headings = [...catalogue.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  expect(headings.sort()).toEqual(ids);
});

test('every code of the catalogue that a rule finds has words, and the other way round', () => {
  const rules = catalogue.slice(0, catalogue.indexOf('# Decisions'));
  const codes = new Set(
    [
      ...rules.matchAll(/`([A-Z]+(?:_[A-Z]+)+|DUPLICATE|CORRECTION|REPLACED|REFUSED|RETURNED)`/g),
    ].map((match) => match[1]),
  );
  expect([...codes].sort()).toEqual([...FINDING_CODES].sort());
});

test('rules that are left out where nothing stands beside the record look at nothing else', () => {
  const row = { beside: NOTHING_BESIDE } as LogRow;
  const context = { cycle: { issued: '2024-09-01', expires: '2027-09-01' } } as RuleContext;
  for (const rule of BESIDE_RULES) expect(rule(row, context)).toEqual([]);
});
