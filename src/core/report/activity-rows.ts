// The rows of an activity as the Summary and the packet list it.
import { formatDays } from '../day';
import type { RowReport } from './check-report';
import { formatHours } from './hours-text';
import { type CourseTranscript, nameActivity } from './packet-content';
import { keepTogether } from './paginate';
import type { FillName, TextLookName } from './sheet-look';
import { HOURS, LABEL, ROW, TEXT, wrapIn } from './sheet-page';
import { type LookedCell, type SheetRow, spillOver, stackLines } from './sheet-rows';

export interface ActivityLook {
  /** What stands after the activity: its reason, its tab. */
  more: string[];
  look: TextLookName;
  /** Its place among its neighbors: every other one stands on a light band. */
  index: number;
  /** Smaller texts below, each over the whole width. */
  below?: string[];
}

/** Day or days, what and where, the hours, and the row of the log it stands in. */
export function listActivity(
  row: RowReport,
  { more, look, index, below = [] }: ActivityLook,
): SheetRow[] {
  const fill: FillName = index % 2 === 0 ? 'band' : 'none';
  const text = [nameActivity(row), ...more].join(' · ');
  return keepTogether([
    ...stackLines(
      { [TEXT]: [wrapIn('cells', text, look), look] },
      { [LABEL]: dayOf(row), [HOURS]: [row.hours ?? '', 'plain'], [ROW]: [row.row, 'soft'] },
      fill,
    ),
    ...below.flatMap((each) =>
      stackLines({ [TEXT]: [wrapIn('rest', each, 'small'), 'small'] }, {}, fill),
    ),
  ]);
}

/** A real date, so that the sheet can be sorted and counted; a range as both days. */
function dayOf({ date, firstDate }: RowReport): LookedCell {
  if (!date || !firstDate) return ['', 'plain'];
  return [date === firstDate ? { day: date, seconds: 0 } : formatDays(firstDate, date), 'plain'];
}

/** The band over a course's activities: what was logged, and beside it how much of that applies. */
export function listCourseHead({
  course,
  counted,
  applied,
  hasBeyond,
}: CourseTranscript): SheetRow[] {
  const note = hasBeyond ? spillOver(`${applied} of these ${formatHours(counted)} apply`) : '';
  const rows = stackLines(
    { [LABEL]: [wrapIn('label', course, 'group'), 'group'], [TEXT]: [[note], 'small'] },
    { [HOURS]: [counted, 'group'], [ROW]: ['Row', 'small'] },
    'head',
  );
  return rows.map((row) => ({ ...row, isKept: true }));
}
