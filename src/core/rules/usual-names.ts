import type { LogRow } from '../log/log-row';
import { hasError, NONE, type RowRule, type RuleContext } from './rule';

type NameField = 'applicant' | 'district';

/** A name in another spelling is the same person; the reviewer may wonder all the same. */
export const usualNames: RowRule = (row, context) => {
  const isUsual = isAsUsual(row, context, 'applicant') && isAsUsual(row, context, 'district');
  if (isUsual) return NONE;
  return [...check(row, context, 'applicant'), ...check(row, context, 'district')];
};

const isAsUsual = (row: LogRow, { usual }: RuleContext, field: NameField) =>
  row.who[field] === usual[field];

function check(row: LogRow, context: RuleContext, field: NameField): ReturnType<RowRule> {
  if (isAsUsual(row, context, field) || hasError(row, field)) return NONE;
  if (context.headings[field] === undefined) return NONE;
  const name = context.usual[field];
  const claim = row.who[field] === '' ? 'MISSING' : 'VARIANT';
  const code = `${field.toUpperCase() as Uppercase<NameField>}_${claim}` as const;
  return [{ code, effect: 'note', field, args: { name }, fix: name ? [name] : undefined }];
}
