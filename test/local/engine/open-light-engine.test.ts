import type { IWorkbookData } from '@univerjs/core';
import { openEngine } from '../../../src/local/engine/open-engine';
import { openLightEngine } from '../../../src/local/engine/open-light-engine';
import { sheets } from '../../../src/local/engine/univer';
import { makeSnapshot } from '../../addon/open-test-host';

const SERIALS = { toDate: (serial: number) => new Date(serial), toSerial: () => 0 };

function open(snapshot: IWorkbookData) {
  let opened = 0;
  const engine = openLightEngine(snapshot, () => {
    opened += 1;
    return openEngine(snapshot, [], SERIALS);
  });
  return { engine, opened: () => opened };
}

test('a workbook is read without opening the engine', () => {
  const { engine, opened } = open(makeSnapshot({ Log: [['Name', 5]], Other: [['x']] }));
  const workbook = engine.workbook();
  const [id = ''] = workbook.getSheetOrders();
  expect(workbook.getSheets().map((sheet) => sheet.getName())).toEqual(['Log', 'Other']);
  expect(engine.readerOf(id)(0, 1)?.v).toBe(5);
  expect(engine.cellAt(id, 9, 9)).toBeUndefined();
  expect(workbook.getSheetBySheetName('Other')?.getCellRaw(0, 0)?.v).toBe('x');
  expect(opened()).toBe(0);
  engine.dispose();
});

test('what is written is read from then on, by an engine that is opened once', () => {
  const { engine, opened } = open(makeSnapshot({ Log: [['Name', 5]] }));
  const [id = ''] = engine.workbook().getSheetOrders();
  const cellValue = { 0: { 1: { v: 6, t: 2 } } };
  engine.run(sheets.SetRangeValuesMutation.id, { subUnitId: id, cellValue });
  expect(engine.readerOf(id)(0, 1)?.v).toBe(6);
  expect(engine.workbook().getSheetBySheetId(id)?.getCellRaw(0, 0)?.v).toBe('Name');
  expect(engine.save().sheets[id]?.cellData?.[0]?.[1]?.v).toBe(6);
  expect(opened()).toBe(1);
  engine.dispose();
});

test('what a reader does not know of a sheet is asked of the engine', () => {
  const { engine, opened } = open(makeSnapshot({ Log: [['Name']] }));
  expect(engine.workbook().getSheets()[0]?.getColumnWidth(0)).toBeGreaterThan(0);
  expect(opened()).toBe(1);
  engine.dispose();
});
