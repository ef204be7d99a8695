import { formatDay } from '../day';
import { capitalize } from '../text';
import { AL_CTO_WORDS } from './al-cto-words';
import type { ApplicantReport, CheckReport } from './check-report';
import { pair } from './sheet-page';
import { BLANK_ROW, listTitle, type SheetRow } from './sheet-rows';

interface Who {
  /** Of the sheet. */
  title: string;
  district: string;
  /** '' where there is none; of AL-CTO alone. */
  cohort: string;
  /** Behind the days of the cycle. */
  after: string;
}

/** Who it is and when it was made; it stands on every printed page. */
export function listWho(
  { asOf, title: program, words = AL_CTO_WORDS }: CheckReport,
  { applicant, email, cycle }: ApplicantReport,
  { title, district, cohort, after }: Who,
): SheetRow[] {
  const days = cycle
    ? `${capitalize(words.cycle)} ${formatDay(cycle.issued)} – ${formatDay(cycle.expires)}${after}`
    : 'No issue date yet';
  const when = [`As of ${formatDay(asOf)}`, program ? '' : cohort, email];
  return [
    ...listTitle(title, program),
    ...pair([applicant, 'strong'], [days, 'plain']),
    ...pair([district, 'soft'], [when.filter(Boolean).join(' · '), 'soft']),
    BLANK_ROW,
  ];
}
