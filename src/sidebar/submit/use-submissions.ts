import { useEffect, useState } from 'preact/hooks';
import type { SheetReading } from '../../core/protocol/messages';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import type { ApplicantReport } from '../../core/report/check-report';
import { settingText } from '../set-up/set-up-rows';
import { failureText, readOrFail } from '../ui/read-or-fail';
import {
  compare,
  listCounted,
  listSubmissions,
  type Standings,
  SUBMITTED_SHEET,
} from './submissions';

/** All that handing in needs to know, read after each check. */
export interface Submissions {
  formLink: string;
  cohort: string;
  kept: SheetReading;
  standings: Standings;
}

/** Null while it is being read; a sentence where it could not be. */
export function useSubmissions(applicant: ApplicantReport): Submissions | string | null {
  const [found, setFound] = useState<Submissions | string | null>(null);
  useEffect(() => {
    let isOld = false;
    readSubmissions(applicant)
      .catch((error) => failureText('read', error))
      .then((next) => {
        if (!isOld) setFound(next);
      });
    return () => {
      isOld = true;
    };
  }, [applicant]);
  return found;
}

export async function readSubmissions(applicant: ApplicantReport): Promise<Submissions> {
  const setUp = await readOrFail({});
  const kept = await readOrFail({ sheet: SUBMITTED_SHEET });
  const readings: SheetReading[] = [];
  for (const sheet of new Set(applicant.rows.map((row) => row.sheet))) {
    readings.push(await readOrFail({ sheet }));
  }
  return {
    formLink: settingText(setUp, SET_UP_LABELS.formLink),
    cohort: settingText(setUp, SET_UP_LABELS.cohort),
    kept,
    standings: compare(listCounted(applicant, readings), listSubmissions(kept, applicant)),
  };
}
