// The realm that a script runs in: its clock may be stopped, and its dates stay dates of their own class.
import vm from 'node:vm';
import { openRealm } from '../../../src/local/apps-script/realm';

const NOW = Date.UTC(2026, 10, 23, 18);

test.each([
  ['new Date().getTime()', NOW],
  ['Date.now()', NOW],
  ['new Date(5).getTime()', 5],
  ['new Date() instanceof Date', true],
  ['new (class extends Date { week() { return 7; } })().week()', 7],
  ['new (class extends Date {})(5).getTime()', 5],
])('with a stopped clock, %s is %s', (code, value) => {
  const { context } = openRealm(() => NOW);
  expect(vm.runInContext(code, context)).toBe(value);
});
