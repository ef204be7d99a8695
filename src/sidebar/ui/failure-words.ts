import { NOTHING_CHANGED } from '../../core/report/sentence';

export type Task = 'check' | 'read' | 'summary' | 'go-to-row' | 'edit' | 'plan';

const UNFINISHED: Record<Task, string> = {
  check: 'The check did not finish.',
  read: 'The sheet could not be read.',
  summary: 'The summary did not finish.',
  'go-to-row': 'The row could not be shown.',
  edit: 'The change did not finish.',
  plan: 'The plan check did not finish.',
};

/** What is known of the cells: a run that failed may have written a summary, or a part of a change. */
const ASSURANCES: Record<Task, string> = {
  check: NOTHING_CHANGED,
  read: NOTHING_CHANGED,
  summary: 'Nothing in your log was changed.',
  'go-to-row': NOTHING_CHANGED,
  edit: 'Look at the rows it names, then check again.',
  plan: 'Your log was not changed. Try again.',
};

export const LOST_CONNECTION = 'NetworkError';
export const BAD_REPLY = 'bad-reply';
export const TIME_OUT = 'time-out';

/** Words of Google's client or of ours, and the remedy; the first that fits. */
const REMEDIES: [RegExp, string][] = [
  [/^bad-reply$/, 'Something went wrong in the reply. Try again.'],
  [/^time-out$/, 'Google did not answer within 45 seconds. Try again.'],
  [
    /PERMISSION_DENIED|Authorization is required/i,
    'Google mixed up two accounts. Open this sheet in a window where only this account is signed in.',
  ],
  [
    /do not have permission|permission to call/i,
    'A permission is missing. Reload this page, open the panel and allow all.',
  ],
  [/NetworkError|HTTP 0\b|offline/i, 'The side panel lost its connection. Reload the panel.'],
  [
    /too many times for one day/i,
    "Google's daily limit for scripts is used up. Try again tomorrow.",
  ],
  [/too many|rate limit/i, 'Google got too many requests. Wait a minute, then try again.'],
  [/execution time/i, 'Google stopped this because it took too long. Try again later.'],
];

/** What to tell the person when a call to the script failed for `reason`. */
export function failureWords(task: Task, reason: string): string {
  const known = REMEDIES.find(([pattern]) => pattern.test(reason))?.[1];
  // The script begins so where it put back whatever it had done.
  if (/Put back: /.test(reason)) {
    return `${known ?? `${UNFINISHED[task]} Try again.`} ${NOTHING_CHANGED}`;
  }
  return `${known ?? UNFINISHED[task]} ${ASSURANCES[task]}`;
}
