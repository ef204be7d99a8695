/** Why nothing can be checked or changed. A closed set. */
export type SetUpFaultCode =
  | 'LOG_MISSING'
  | 'SET_UP_TOO_NEW'
  | 'HEADER_MISSING'
  | 'HEADER_TWICE'
  | 'ISSUE_DATE_MISSING'
  | 'ISSUE_DATE_UNREADABLE'
  | 'ISSUE_DATE_IN_FUTURE'
  | 'EXPIRATION_UNREADABLE'
  | 'EXPIRATION_BEFORE_ISSUE'
  | 'APPLICANT_UNKNOWN'
  | 'REQUEST_UNREADABLE'
  | 'SHEET_MISSING'
  | 'ROW_MISSING'
  | 'ROW_CHANGED'
  | 'ROW_INCOMPLETE'
  | 'FORM_SHEET'
  | 'DRIVE_NOT_ALLOWED'
  | 'LOCKED'
  | 'WRITE_REFUSED'
  | 'SUMMARY_FOREIGN';

export interface SetUpFault {
  code: SetUpFaultCode;
  /** What is wrong and what to do, one sentence each. */
  message: string;
  /** For a heading that is missing: the official one, and the headings it may stand under. */
  choose?: { official: string; headings: string[] };
}

/** All faults of the set-up at once, thrown once. */
export class SetUpError extends Error {
  constructor(readonly faults: SetUpFault[]) {
    super(faults.map((fault) => fault.message).join(' '));
  }
}
