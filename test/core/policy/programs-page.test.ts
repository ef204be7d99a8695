// The example of docs/programs.md, as a newcomer would copy it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type Program, programSchema } from '../../../src/core/policy/program-schema';
import { describeRequirement } from '../../../src/core/report/program-lines';
import { checkByProgram, day } from '../check-program';

const page = readFileSync(path.join(__dirname, '../../../docs/programs.md'), 'utf8');
const [, code = ''] = /```ts\n(.*?)```/s.exec(page) ?? [];
const script = code
  .replace(/\(quote: string\)/, '(quote)')
  .replace('export const SAFETY: Program =', 'SAFETY =');
const SAFETY: Program = JSON.parse(vm.runInNewContext(`${script}\nJSON.stringify(SAFETY)`));

test('it is a program, and a log is checked by it', () => {
  const program = programSchema.parse(SAFETY);
  const row = (date: string, hours: number, category: string, text: string) => [
    ...['Pat Doe', `Course of ${date}`, day(date), hours, category, text],
    ...['', '', ''],
  ];
  const { hours, requirements = [] } = checkByProgram(program, [
    row('2026-08-01', 12, 'Prevention', 'In the hall'),
    row('2026-08-02', 12, 'Emergency response', 'Online'),
  ]);
  expect(hours).toMatchObject({ required: 40, counted: 24, creditable: 20, remaining: 20 });
  expect(requirements.map(describeRequirement)).toContain(
    'At least 10 hours in Response: 8 counted, 2 to go, 4 beyond what can apply',
  );
});
