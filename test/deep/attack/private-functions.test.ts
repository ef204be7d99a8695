import { openTestHost } from '../../addon/open-test-host';

test('a function whose name ends in _ is not for the panel, as in Google', async () => {
  const functions = 'function count_() { return 1; } function count() { return count_() + 1; }';
  const host = await openTestHost({ Log: [['x']] }, { functions });
  expect(host.call('count')).toBe(2);
  expect(() => host.call('count_')).toThrow('Script function not found: count_');
}, 30_000);
