// Sheets that a change makes, through the built bundle.
import type { CheckAnswer } from '../../../src/core/protocol/messages';
import { edit, faultOf, LOG, read, SHEETS, write } from '../edit-host';
import { openTestHost, type TestCell } from '../open-test-host';

const open = (more: Record<string, TestCell[][]> = {}) => openTestHost({ ...more, ...SHEETS });
const WRONG = write(2, 2, 'Other', 'x');

describe('a sheet that is made', () => {
  const make = (more = {}) => ({ op: 'insertSheet', sheet: 'Copy', ...more });

  test('is last, blank, or what its template holds down to a row', async () => {
    const host = await open();
    edit(host, [make()]);
    expect(read(host, 'Copy')).toMatchObject({ exists: true, rows: [['']] });
    expect(read(host).sheets.at(-1)).toMatchObject({ sheet: 'Copy' });
    edit(host, [make({ sheet: 'Whole', template: 'PD Log' })]);
    expect(read(host, 'Whole').rows).toHaveLength(3);
    edit(host, [make({ sheet: 'Part', template: 'PD Log', row: 2 })]);
    expect(read(host, 'Part').rows).toHaveLength(2);
    expect(read(host).rows).toHaveLength(3);
  });

  test('is left alone where there is one of its name', async () => {
    const host = await open();
    expect(edit(host, [make({ sheet: 'PD Log' })])).toMatchObject({ ok: true, undo: [] });
    expect(read(host).rows).toHaveLength(3);
  });

  test('needs its template to be there', async () => {
    const host = await open();
    expect(faultOf(edit(host, [make({ template: 'Gone' })]))?.message).toBe(
      'The sheet “Gone” is gone. Was it renamed? Nothing was changed. Check again.',
    );
  });

  test('is copied under a name that no check reads, and what a run left there goes', async () => {
    const left = 'AL-CTO unfinished';
    const host = await open({ [left]: LOG });
    const checked = host.call('checkCompliance') as CheckAnswer;
    expect(checked.ok && checked.report.logs.map(({ sheet }) => sheet)).toEqual(['PD Log']);
    edit(host, [make({ template: 'PD Log' })]);
    expect([read(host, left).exists, read(host, 'Copy').exists]).toEqual([false, true]);
    expect(read(host, 'Copy').rows).toEqual(read(host).rows);
  });

  test('is taken away again where a later step fails', async () => {
    const host = await open();
    expect(edit(host, [make(), WRONG]).ok).toBe(false);
    expect(read(host, 'Copy').exists).toBe(false);
  });
});
