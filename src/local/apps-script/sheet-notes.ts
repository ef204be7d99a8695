// The notes on a sheet's cells; rows and columns are 0-based.
import { core, sheetsNote } from '../engine/univer';
import type { ServiceContext } from './service-context';

/** Pixels, as the grid makes them. */
const SIZE = { width: 160, height: 72 };

export class SheetNotes {
  constructor(
    private readonly context: ServiceContext,
    private readonly sheetId: string,
  ) {}

  at(row: number, col: number) {
    const { engine } = this.context;
    const model = engine.injector.get(sheetsNote.SheetsNoteModel);
    return model.getNote(engine.workbook().getUnitId(), this.sheetId, { row, col });
  }

  /** Null or '' takes the note away. */
  set(row: number, col: number, text: string | null) {
    const place = { subUnitId: this.sheetId, sheetId: this.sheetId, row, col };
    const old = this.at(row, col);
    if (text) {
      const note = { ...SIZE, id: core.generateRandomId(), ...old, row, col, note: text };
      this.context.engine.run(sheetsNote.UpdateNoteMutation.id, { ...place, note });
    } else if (old) this.context.engine.run(sheetsNote.RemoveNoteMutation.id, place);
  }
}
