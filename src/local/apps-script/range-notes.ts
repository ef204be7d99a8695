import { core, sheetsNote } from '../engine/univer';
import type { Local } from './apps-script-types';
import { RangeValidation } from './range-validation';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Range,
  'getNote' | 'getNotes' | 'setNote' | 'clearNote'
>;

// Pixels, as the grid makes them.
const NOTE_SIZE = { width: 160, height: 72 };

/** The notes on the cells of a range. */
export class RangeNotes extends RangeValidation implements Emulated {
  getNote = () => this.getNotes()[0][0];
  getNotes = () => this.map((row, column) => this.noteAt(row, column)?.note ?? '');
  clearNote = () => this.setNote(null);

  /** One note for each cell; null or '' takes it away. */
  setNote(text: string | null) {
    const places = this.map((row, col) => ({ row, col }));
    for (const { row, col } of places.flat()) {
      const place = { sheetId: this.sheetId, row, col };
      const old = this.noteAt(row, col);
      if (text) {
        const note = { ...NOTE_SIZE, id: core.generateRandomId(), ...old, row, col, note: text };
        this.desk.engine.run(sheetsNote.UpdateNoteMutation.id, { ...place, note });
      } else if (old) this.desk.engine.run(sheetsNote.RemoveNoteMutation.id, place);
    }
    return this;
  }

  private noteAt(row: number, col: number) {
    const unitId = this.desk.engine.workbook().getUnitId();
    const model = this.desk.engine.injector.get(sheetsNote.SheetsNoteModel);
    return model.getNote(unitId, this.sheetId, { row, col });
  }
}
