import { formatDay } from '../../core/day';
import type { RowReport } from '../../core/report/check-report';
import { MarkedText } from '../ui/marked-text';
import { hoursText, shortened } from '../ui/words';

const TEXT_LENGTH = 280;

interface Props {
  row: RowReport;
  /** The words about meals and the like stand out. */
  isMarked?: boolean;
}

/** A row as its owner wrote it; what is blank is left out. */
export function RowFacts({ row, isMarked = false }: Props) {
  const { activity, date, firstDate, hours, course, description, justification } = row;
  const from = firstDate && firstDate !== date ? `${formatDay(firstDate)} to ` : '';
  const facts: [string, string][] = [
    ['Activity', shortened(activity)],
    ['Date', date ? from + formatDay(date) : ''],
    ['Hours', hours === null ? '' : hoursText(hours)],
    ['Course', course ?? ''],
    ['Description', shortened(description ?? '', TEXT_LENGTH)],
    ['Justification', shortened(justification ?? '', TEXT_LENGTH)],
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
