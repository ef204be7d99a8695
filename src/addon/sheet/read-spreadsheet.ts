import type { CheckInput } from '../../core/assessment/check-log';
import { chooseTabs } from '../../core/log/choose-tabs';
import type { CheckRequest } from '../../core/protocol/messages';
import { fold } from '../../core/text';
import type { OpenSpreadsheet } from './open-spreadsheet';

/** What is given with a call wins over the set-up sheet. */
export interface Overrides {
  issued?: string;
  expires?: string;
  asOf?: string;
  sheets?: string[];
  applicant?: string;
  columns?: CheckRequest['columns'];
  same?: CheckRequest['same'];
}

/** The logs of the spreadsheet with its set-up, ready to be checked. */
export function readSpreadsheet(opened: OpenSpreadsheet, overrides: Overrides): CheckInput {
  const { policy, setUp, clock, isMonthFirst } = opened;
  setUp.overrides = { issued: overrides.issued || '', expires: overrides.expires || '' };
  const named = overrides.sheets || setUp.logSheets;
  const chosen = new Map(setUp.chosen);
  for (const { field, heading } of overrides.columns || []) chosen.set(fold(heading), field);
  setUp.samePeople = [...setUp.samePeople, ...(overrides.same || [])];
  const { logs, others } = chooseTabs(opened.candidates, named, { policy, isMonthFirst, chosen });
  return {
    policy,
    logs,
    setUp,
    today: overrides.asOf || clock.read(new Date()).day,
    isMonthFirst,
    otherLogs: others,
    only: overrides.applicant,
  };
}
