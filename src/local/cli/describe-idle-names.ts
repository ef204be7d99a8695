import type { CheckAnswer, CheckRequest } from '../../core/protocol/messages';
import { keyOf } from '../../core/report/person-key';
import type { LocalHost } from '../apps-script/host';

const MAX_NAMES = 8;

/** A sentence for each pair of `--same` that makes nobody of the log somebody else. */
export function describeIdleNames(host: LocalHost, request: CheckRequest): string[] {
  const { same = [], applicant: _, ...rest } = request;
  if (same.length === 0) return [];
  const listPeople = (pairs: typeof same) => {
    const answer = host.call('checkCompliance', {
      ...rest,
      ...(pairs.length > 0 && { same: pairs }),
    }) as CheckAnswer;
    return answer.ok ? answer.report.applicants.map(keyOf).filter((name) => name !== '') : [];
  };
  const people = listPeople([]);
  return same
    .filter((pair) => listPeople([pair]).join('\n') === people.join('\n'))
    .map(
      ({ other, name }) =>
        `--same '${other}=${name}' changed nothing. The log has rows for ${joinNames(people)}.`,
    );
}

function joinNames(names: string[]): string {
  const more = names.length - MAX_NAMES;
  if (names.length === 0) return 'nobody by name';
  return names.slice(0, MAX_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
