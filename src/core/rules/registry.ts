import { approvedInPerson } from './approved-in-person';
import { countedOnceEver } from './counted-once-ever';
import { daysNotTooFull } from './days-not-too-full';
import { excludedTime } from './excluded-time';
import { knownCourse } from './known-course';
import { leftOut } from './left-out';
import { noDuplicates } from './no-duplicates';
import { plausibleHours } from './plausible-hours';
import { readableCells } from './readable-cells';
import { readableConfirmations } from './readable-confirmations';
import { readableDate } from './readable-date';
import { readableHours } from './readable-hours';
import { replacedRows } from './replaced-rows';
import { requiredTexts } from './required-texts';
import { reviewed } from './reviewed';
import type { CompareRule, RowRule } from './rule';
import { submittedInTime } from './submitted-in-time';
import { usualNames } from './usual-names';
import { withinCycle } from './within-cycle';

/** Every rule by its id, which is its file's name and its heading in README.md. */
export const ROW_RULES: Record<string, RowRule> = {
  'readable-cells': readableCells,
  'readable-date': readableDate,
  'within-cycle': withinCycle,
  'readable-hours': readableHours,
  'plausible-hours': plausibleHours,
  'known-course': knownCourse,
  'required-texts': requiredTexts,
  'excluded-time': excludedTime,
  'approved-in-person': approvedInPerson,
  'usual-names': usualNames,
  'submitted-in-time': submittedInTime,
  'left-out': leftOut,
  reviewed,
  'readable-confirmations': readableConfirmations,
};

/** These look at what stands beside the record alone, and have nothing to say of a row with nothing there. */
export const BESIDE_RULES: readonly RowRule[] = [
  readableCells,
  submittedInTime,
  leftOut,
  reviewed,
  readableConfirmations,
];

/** In this order: what the first leaves standing fills the days. */
export const COMPARE_RULES: Record<string, CompareRule> = {
  'replaced-rows': replacedRows,
  'no-duplicates': noDuplicates,
  'counted-once-ever': countedOnceEver,
  'days-not-too-full': daysNotTooFull,
};
