// Two pages that change one workbook at once end with the same, on both and in the file.
import {
  type ICellData,
  ICommandService,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { readXlsx } from '../../../src/local/files/read-xlsx';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import type { FromNode, FromPage } from '../../../src/local/workbench/protocol';
import { digestOf } from '../../../src/local/workbench/sync/digest';
import { Sync } from '../../../src/local/workbench/sync/sync';
import { OpenWorkbook } from '../../../src/local/workbench/thread/open-workbook';
import type { PageLink } from '../../../src/local/workbench/thread/shared-pages';
import { openTestHost } from '../../addon/open-test-host';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const STEPS = 120;
const ROWS = 12;
const COLUMNS = 4;

/** Numbers below a limit, the same for a seed each time. */
function makeRandom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

let pageCount = 0;

/** A page without a screen: its own workbook, and a line to Node on which messages take their time. */
class Page implements PageLink {
  private readonly toPage: FromNode[] = [];
  private readonly toNode: FromPage[] = [];
  private readonly listeners = new Map<string, (message: never) => void>();
  private univer: Univer | undefined;
  private number = 0;
  sync!: Sync;
  reloads = 0;

  constructor(private readonly workbook: OpenWorkbook) {
    this.load();
  }

  send = (message: FromNode) => void this.toPage.push(JSON.parse(JSON.stringify(message)));
  letGo = () => this.load();

  get shown(): Workbook {
    const [unit] = this.injector
      .get(IUniverInstanceService)
      .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return unit as Workbook;
  }

  private get injector() {
    if (!this.univer) throw new Error('The page is not loaded.');
    return this.univer.__getInjector();
  }

  make(id: string, params: object) {
    const { id: subUnitId = '' } = { id: this.shown.getSheetOrders()[0] };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(id, { unitId: this.shown.getUnitId(), subUnitId, ...params });
  }

  /** One message arrives at its end; false where none is under way. */
  deliver(isToPage: boolean): boolean {
    const message = isToPage ? this.toPage.shift() : this.toNode.shift();
    if (!message) return false;
    if (message.kind === 'reload') this.load();
    else if (isToPage) this.listeners.get(message.kind)?.(message as never);
    else this.workbook.receive(this.number, message as FromPage);
    return true;
  }

  compare() {
    const digest = digestOf(this.shown);
    const version = this.workbook.pages.version;
    this.workbook.receive(this.number, { kind: 'compare', version, digest });
  }

  private load() {
    if (this.univer) this.reloads += 1;
    this.univer?.dispose();
    this.workbook.disconnect(this.number);
    this.toPage.length = 0;
    this.toNode.length = 0;
    pageCount += 1;
    this.number = pageCount;
    this.workbook.connect(this.number, this);
    const opened = this.toPage.shift();
    if (opened?.kind !== 'opened') throw new Error('The workbook was not handed over.');
    this.univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.SILENT,
    });
    this.univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
    this.univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
    this.univer.registerPlugin(UniverSheetsFormulaPlugin);
    const line = {
      on: (kind: string, listener: (message: never) => void) =>
        void this.listeners.set(kind, listener),
      send: (message: FromPage) => {
        this.toNode.push(JSON.parse(JSON.stringify(message)));
        return true;
      },
    };
    this.sync = new Sync(this.injector, line, opened.version, () => undefined);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, opened.snapshot);
  }

  dispose() {
    this.univer?.dispose();
  }
}

async function open() {
  const rows = Array.from({ length: ROWS }, (_, row) => [
    row,
    row * 10,
    `text ${row}`,
    `=A${row + 1}*2`,
  ]);
  const host = await openTestHost({ Log: rows }, { bundle: '', functions: '' });
  const options = { host, name: 'Log.xlsx', sample: null, canSave: true, notes: [] };
  return { host, workbook: new OpenWorkbook(options) };
}

/** What a person does at once: mostly typing, now and then rows or columns. */
function act(page: Page, random: (limit: number) => number) {
  const row = random(ROWS);
  const choice = random(20);
  const range = (count: number, isRow: boolean) =>
    isRow
      ? { startRow: row, endRow: row + count, startColumn: 0, endColumn: 25 }
      : { startRow: 0, endRow: 999, startColumn: 1, endColumn: 1 };
  if (choice === 0) page.make('sheet.mutation.insert-row', { range: range(random(2), true) });
  else if (choice === 1) page.make('sheet.mutation.remove-rows', { range: range(0, true) });
  else if (choice === 2) page.make('sheet.mutation.insert-col', { range: range(0, false) });
  else if (choice === 3) page.make('sheet.mutation.remove-col', { range: range(0, false) });
  else {
    const isFormula = choice === 4;
    const column = isFormula ? COLUMNS : random(COLUMNS);
    const cell = isFormula ? { f: `=A${row + 1}+1` } : { v: random(1000), t: 2, f: null, si: null };
    page.make('sheet.mutation.set-range-values', { cellValue: { [row]: { [column]: cell } } });
  }
}

/** What stands in each cell of the first sheet, a formula before its value. */
function contentOf({ sheets }: IWorkbookData): string[] {
  const cells = Object.entries(Object.values(sheets)[0]?.cellData ?? {});
  return cells.flatMap(([row, columns]) =>
    Object.entries(columns as Record<string, ICellData>).flatMap(([column, { f, v = '' }]) =>
      f || v !== '' ? [`${row} ${column} ${f ?? v}`] : [],
    ),
  );
}

async function settle(pages: Page[], host: { settled(): Promise<void> }) {
  for (let isBusy = true; isBusy; ) {
    isBusy = false;
    await host.settled();
    for (const page of pages) {
      while (page.deliver(true) || page.deliver(false)) isBusy = true;
    }
  }
}

test.each(SEEDS)(
  'random edits of two pages at once end the same everywhere (seed %i)',
  async (seed) => {
    const random = makeRandom(seed);
    const { host, workbook } = await open();
    const pages = [new Page(workbook), new Page(workbook)];
    for (let step = 0; step < STEPS; step += 1) {
      const page = pages[random(2)];
      const what = random(4);
      if (what < 2) act(page, random);
      else page.deliver(what === 2);
      await Promise.resolve();
      if (random(30) === 0) await host.settled();
    }
    await settle(pages, host);
    const beforeCompare = pages.map(({ reloads }) => reloads);
    for (const page of pages) page.compare();
    await settle(pages, host);
    const expected = digestOf(host.engine.workbook());
    expect(pages.map(({ shown }) => digestOf(shown))).toEqual([expected, expected]);
    expect(pages.map(({ sync }) => sync.isPending)).toEqual([false, false]);
    // What is compared is the last resort; the order alone brings both together.
    expect(pages.map(({ reloads }) => reloads)).toEqual(beforeCompare);
    const { snapshot } = await readXlsx(await writeXlsx(host.toWorkbookFile()));
    expect(contentOf(snapshot)).toEqual(contentOf(host.engine.save()));
    for (const page of pages) page.dispose();
    host.dispose();
  },
);

test('eighty edits of the same cells by both at once leave no cell different, and nobody loads anew', async () => {
  const { host, workbook } = await open();
  const pages = [new Page(workbook), new Page(workbook)];
  const random = makeRandom(80);
  for (let nth = 0; nth < 80; nth += 1) {
    for (const [who, page] of pages.entries()) {
      const cellValue = { [nth % 20]: { 0: { v: `page ${who} edit ${nth}`, t: 1 } } };
      page.make('sheet.mutation.set-range-values', { cellValue });
    }
    await Promise.resolve();
    if (random(2) === 0) pages[random(2)].deliver(random(2) === 0);
  }
  await settle(pages, host);
  const expected = digestOf(host.engine.workbook());
  expect(pages.map(({ shown }) => digestOf(shown))).toEqual([expected, expected]);
  expect(pages.map(({ reloads }) => reloads)).toEqual([0, 0]);
  for (const page of pages) page.dispose();
  host.dispose();
});

test('a page that shows something else at the same version is told to load anew', async () => {
  const { host, workbook } = await open();
  const page = new Page(workbook);
  await settle([page], host);
  page.shown.getSheets()[0].getCellMatrix().setValue(0, 0, { v: 'only here' });
  page.compare();
  await settle([page], host);
  expect(page.reloads).toBe(1);
  expect(digestOf(page.shown)).toBe(digestOf(host.engine.workbook()));
  page.dispose();
  host.dispose();
});
