export type Task = 'check' | 'summary' | 'go-to-row' | 'edit' | 'read' | 'plan';

const UNFINISHED: Record<Task, string> = {
  check: 'The check did not finish. Nothing was changed.',
  summary: 'The summary did not finish.',
  'go-to-row': 'The row could not be shown. Nothing was changed.',
  edit: 'The change did not finish. Look at the rows it names, then check again.',
  read: 'The sheet could not be read. Nothing was changed.',
  plan: 'The plan check did not finish. Your log was not changed. Try again.',
};

const TOO_LATE: Record<Task, string> = {
  check: 'Google did not answer within 45 seconds. Try again. Nothing was changed.',
  summary: 'Google did not answer within 45 seconds. Look for the summary sheet, then try again.',
  'go-to-row': 'Google did not answer within 45 seconds. Try again. Nothing was changed.',
  edit: 'Google did not answer within 45 seconds. Look at the rows, then check again.',
  read: 'Google did not answer within 45 seconds. Try again. Nothing was changed.',
  plan: 'Google did not answer within 45 seconds. Try again. Your log was not changed.',
};

export const LOST_CONNECTION = 'NetworkError';
export const BAD_REPLY = 'bad-reply';
export const TIME_OUT = 'time-out';

/** A summary may have been written before the failure; only the log is known to be as it was. */
function withAssurance(task: Task, sentence: string): string {
  if (task !== 'summary') return sentence;
  return `${sentence} Nothing in your log was changed.`;
}

function sentenceFor(task: Task, reason: string): string {
  if (reason === BAD_REPLY) return 'Something went wrong in the reply. Try again.';
  if (reason === TIME_OUT) return TOO_LATE[task];
  if (/PERMISSION_DENIED|Authorization is required/i.test(reason)) {
    return 'Google mixed up two accounts. Open this sheet in a window where only this account is signed in.';
  }
  if (/NetworkError|HTTP 0\b|offline/i.test(reason)) {
    return 'The side panel lost its connection. Reload the panel.';
  }
  if (/too many times for one day/i.test(reason)) {
    return "Google's daily limit for scripts is used up. Try again tomorrow.";
  }
  // The script begins so where it put back whatever it had done.
  if (/Put back: /.test(reason))
    return 'The change did not finish. Nothing was changed. Try again.';
  return UNFINISHED[task];
}

/** What to tell the person when a call to the script failed for `reason`. */
export function failureWords(task: Task, reason: string): string {
  return withAssurance(task, sentenceFor(task, reason));
}
