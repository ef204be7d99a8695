// One message for each person, to copy or to merge into mails.
import { formatDay } from '../day';
import type { Message } from './person-message';
import {
  type LookedCell,
  listTitle,
  makeTable,
  type SheetRow,
  type Table,
  type TableColumn,
} from './sheet-rows';

export const MESSAGES_SHEET = 'AL-CTO Messages';

const HEADS = ['Name', 'Address', 'Subject', 'Message'];
const COLUMNS: TableColumn[] = [{ width: 130 }, { width: 180 }, { width: 200 }, { width: 420 }];

/** A row for each message, ready to be sent. */
export function makeMessagesTable(messages: Message[], asOf: string): Table {
  const top: SheetRow[] = [
    ...listTitle('Messages'),
    { cells: { 0: [`As of ${formatDay(asOf)}. Read each before you send it.`, 'small'] } },
    { cells: { ...HEADS.map((head): LookedCell => [head, 'columnHead']) }, fill: 'head' },
  ];
  const rows = messages.map(
    ({ name, address, subject, text }, index): SheetRow => ({
      cells: {
        0: [name, 'strong'],
        1: [address, 'plain'],
        2: [subject, 'plain'],
        3: [text, 'plain'],
      },
      fill: index % 2 === 0 ? 'none' : 'band',
    }),
  );
  return { ...makeTable([...top, ...rows], COLUMNS), frozenRows: top.length, isWrapped: true };
}
