// One message for each person, to copy or to merge into mails.
import { formatDay } from '../day';
import type { CellContent } from '../protocol/messages';
import type { Message } from './person-message';
import {
  headColumns,
  listTitle,
  makeTable,
  type SheetRow,
  type Table,
  type TableColumn,
} from './sheet-rows';

export const MESSAGES_SHEET = 'AL-CTO Messages';

const HEADS = ['Name', 'Address', 'Subject', 'Message', 'Mail'];
const COLUMNS: TableColumn[] = [
  { width: 130 },
  { width: 180 },
  { width: 200 },
  { width: 420 },
  { width: 110 },
];

/** What mail programs and browsers take as one link. */
const MAX_LINK_LENGTH = 2000;
/** One plain address: nothing in it may add a recipient to the link. */
const ADDRESS = /^[^\s?&%,;:@]{1,64}@[^\s?&%,;:@]{1,190}$/;

/** A row for each message, ready to be sent. */
export function makeMessagesTable(messages: Message[], asOf: string): Table {
  const top: SheetRow[] = [
    ...listTitle('Messages'),
    { cells: { 0: [`As of ${formatDay(asOf)}. Read each before you send it.`, 'small'] } },
    headColumns(HEADS),
  ];
  const rows = messages.map(
    ({ name, address, subject, text }, index): SheetRow => ({
      cells: {
        0: [name, 'strong'],
        1: [address, 'plain'],
        2: [subject, 'plain'],
        3: [text, 'plain'],
        4: [makeMailLink({ address, subject, text }, top.length + 1 + index), 'plain'],
      },
      fill: index % 2 === 0 ? 'none' : 'band',
    }),
  );
  return { ...makeTable([...top, ...rows], COLUMNS), frozenRows: top.length, isWrapped: true };
}

/**
 * A link that opens the mail written, from the cells of its own row, so that it follows what the reviewer changes
 * there. A text too long for a link is left to be pasted; nothing is cut.
 */
function makeMailLink(
  { address, subject, text }: Pick<Message, 'address' | 'subject' | 'text'>,
  row: number,
): CellContent {
  if (!ADDRESS.test(address)) return 'No address to write to';
  const start = `=HYPERLINK("mailto:"&B${row}&"?subject="&ENCODEURL(C${row})`;
  const { length } = encodeURIComponent(address + subject + text.replaceAll('\n', '\r\n'));
  return {
    formula:
      length > MAX_LINK_LENGTH
        ? `${start},"Open a mail and paste the message")`
        : `${start}&"&body="&SUBSTITUTE(ENCODEURL(D${row}),"%0A","%0D%0A"),"Open the mail")`,
  };
}
