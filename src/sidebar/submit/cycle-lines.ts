import type { SheetReading } from '../../core/protocol/messages';
import { contentOf, show } from '../fix/cells';
import type { ChangeSet } from '../fix/task';
import { type Setting, settingText } from '../set-up/set-up-rows';
import { countOf } from '../ui/words';
import { planRows } from './new-set-up';
import type { OldCycle } from './old-cycle';

type Lines = ChangeSet['lines'];

interface Circumstances {
  tab: string;
  archive: string;
  old: OldCycle;
}

/** What a new cycle makes, keeps and changes, as the person sees it before it is done. */
export function listChanges(
  setUp: SheetReading,
  settings: Setting[],
  { tab, archive, old }: Circumstances,
): Lines {
  return [
    ...describeTabs(old, tab),
    ...describeLateRows(old),
    { place: 'Set-up of the old cycle', after: `copied to “${archive}”` },
    ...settings
      .map(({ label, after }) => ({
        place: label,
        before: settingText(setUp, label),
        after: show(after),
      }))
      .filter(({ before, after }) => before !== after),
    ...planRows(setUp).map((row) => ({
      place: show(contentOf(setUp, row, 1)),
      before: show(contentOf(setUp, row, 2)),
      after: '',
    })),
  ];
}

function describeTabs({ report }: OldCycle, tab: string): Lines {
  const [log, ...others] = report.logs;
  if (!log) return [];
  const copied = log.headerRow > 1 ? ' and the lines above them' : '';
  return [
    {
      place: 'New tab',
      after: `“${tab}”, with the headings of “${log.sheet}”${copied}`,
    },
    ...[log, ...others].map(({ sheet, rows }) => ({
      place: `“${sheet}”`,
      after: `stays as it is, with its ${countOf(rows, 'row')}; none count again`,
    })),
  ];
}

/** Rows that the old cycle was too short for; the person may type them into the new log. */
function describeLateRows({ applicant }: OldCycle): ChangeSet['lines'] {
  const late = applicant.rows.filter(({ findings }) =>
    findings.some(({ code }) => code === 'AFTER_CYCLE'),
  );
  if (late.length === 0) return [];
  const first = late.map(({ row }) => row).join(', ');
  return [
    {
      place: `${countOf(late.length, 'row')} after the old cycle`,
      after: `${late.length === 1 ? 'row' : 'rows'} ${first}: re-enter what belongs in the new log`,
    },
  ];
}
