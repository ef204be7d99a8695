import type { LogRow } from '../log/log-row';
import { hasError, NONE, type RowRule, type RuleContext } from './rule';

type NameField = 'applicant' | 'district';

/** A name in another spelling is the same person; the reviewer may wonder all the same. */
export const usualNames: RowRule = (row, context) => {
  const { who } = row;
  const { usual } = context;
  if (who.applicant === usual.applicant && who.district === usual.district) return NONE;
  return [...check(row, context, 'applicant'), ...check(row, context, 'district')];
};

function check(row: LogRow, context: RuleContext, field: NameField): ReturnType<RowRule> {
  const name = context.usual[field];
  if (row.who[field] === name || hasError(row, field)) return NONE;
  if (context.headings[field] === undefined) return NONE;
  const claim = row.who[field] === '' ? 'MISSING' : 'VARIANT';
  const code = `${field.toUpperCase() as Uppercase<NameField>}_${claim}` as const;
  return [{ code, effect: 'note', field, args: { name }, fix: name ? [name] : undefined }];
}
