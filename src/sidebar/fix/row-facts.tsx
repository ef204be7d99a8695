import { formatDay } from '../../core/day';
import { LONG_TEXTS, RECORD } from '../../core/policy/record-fields';
import type { SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { MarkedText } from '../ui/marked-text';
import { hoursText, shortened } from '../ui/words';
import { cellOf, type Role } from './cells';

const TEXT_LENGTH = 280;

interface Props {
  row: RowReport;
  /** The sheet, where what was written is told beside what was read. */
  sheet?: SheetReading | null;
  /** The words about meals and the like stand out. */
  isMarked?: boolean;
}

/** A row as its owner wrote it, with what was read where that is not plain; what is blank is left out. */
export function RowFacts({ row, sheet, isMarked = false }: Props) {
  const { activity, date, firstDate, hours, course } = row;
  const isRange = firstDate !== null && firstDate !== date;
  const day = date ? formatDay(date) : '';
  const written = (role: Role) => (sheet ? textIn(sheet, row, role) : '');
  const facts: [string, string][] = [
    ['Activity', shortened(activity)],
    [
      'Date',
      date && !isRange
        ? day
        : tell(written('date'), isRange ? `${formatDay(firstDate)} to ${day}` : ''),
    ],
    ['Hours', hours === null ? tell(written('hours')) : tell(written('hours'), hoursText(hours))],
    ['Course', course ?? tell(written('course'))],
    ...LONG_TEXTS.map((field): [string, string] => [
      RECORD[field].label,
      shortened(row[field] ?? '', TEXT_LENGTH),
    ]),
  ];
  return (
    <dl>
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{isMarked ? <MarkedText text={text} /> : text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What a person typed; '' for a number or a day, which can only be read one way. */
function textIn(sheet: SheetReading, { row }: RowReport, role: Role): string {
  const content = cellOf(sheet, row, role);
  return typeof content === 'string' && Number.isNaN(Number(content)) ? shortened(content) : '';
}

function tell(written: string, read = ''): string {
  if (!written) return read;
  return read ? `“${written}”, read as ${read}` : `“${written}”`;
}
