import type { CellContent, Edit, EditAnswer, SheetReading } from '../../core/protocol/messages';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import type { LocalHost } from '../apps-script/host';
import { PLAN_FOLDER_ID } from '../apps-script/plan-folder';
import { FileFault } from '../files/file-fault';

const LABEL = SET_UP_LABELS.folder;
const LINK = `https://drive.google.com/drive/folders/${PLAN_FOLDER_ID}`;

/** Puts the link of the folder on disk into the set-up, as a person would with one in Drive. */
export function notePlanFolder(host: LocalHost): void {
  const reading = host.call('readSheet', {}) as SheetReading;
  const { sheet, rows } = reading;
  const index = rows.findIndex(([label]) => label === LABEL);
  const row = index >= 0 ? index + 1 : rows.length + (rows.length === 0 ? 1 : 2);
  const contentOf = (column: number): CellContent => rows[row - 1]?.[column - 1] ?? '';
  const cells = [
    { column: 1, before: contentOf(1), after: LABEL },
    { column: 2, before: contentOf(2), after: LINK },
  ];
  const edits: Edit[] = [{ op: 'write', sheet, row, cells }];
  if (!reading.exists) edits.unshift({ op: 'insertSheet', sheet });
  const answer = host.call('editCells', { edits }) as EditAnswer;
  if (!answer.ok) throw new FileFault(answer.faults.map(({ message }) => message).join(' '));
}
