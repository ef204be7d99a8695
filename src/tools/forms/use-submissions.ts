import { useEffect, useState } from 'preact/hooks';
import type { ApplicantReport } from '../../core/report/check-report';
import type { SheetReading, SheetRequest } from '../../core/report/panel-api';
import { failureWords } from '../../sidebar/failure-words';
import { readInTurn } from '../read-in-turn';
import { settingText } from '../set-up-rows';
import { FORM_LINK } from './learn-task';
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
    readAll(applicant)
      .catch((error: Error) =>
        error instanceof ReadFault ? error.message : failureWords('check', error.message),
      )
      .then((next) => {
        if (!isOld) setFound(next);
      });
    return () => {
      isOld = true;
    };
  }, [applicant]);
  return found;
}

class ReadFault extends Error {}

async function readAll(applicant: ApplicantReport): Promise<Submissions> {
  const setUp = await read({});
  const kept = await read({ sheet: SUBMITTED_SHEET });
  const readings: SheetReading[] = [];
  for (const sheet of new Set(applicant.rows.map((row) => row.sheet))) {
    readings.push(await read({ sheet }));
  }
  return {
    formLink: settingText(setUp, FORM_LINK),
    cohort: settingText(setUp, 'Cohort'),
    kept,
    standings: compare(
      listCounted(applicant, readings),
      listSubmissions(kept, applicant.applicant),
    ),
  };
}

async function read(request: SheetRequest): Promise<SheetReading> {
  const answer = await readInTurn(request);
  if (!answer.ok) throw new ReadFault(answer.faults.map(({ message }) => message).join(' '));
  return answer;
}
