/** What a plan document says about one required section, and where. */
export interface SectionReading {
  /** The policy's own name of the section. */
  section: string;
  /**
   * FOUND: a heading the policy's readers would accept. LIKELY: a looser heading, for the person to confirm.
   * WEAK: only mentioned in body text, `heading` is ''. EMPTY: there is nothing under its heading, so it is missing.
   * MISSING: no heading; `heading` is then the nearest one, or ''.
   */
  state: 'FOUND' | 'LIKELY' | 'WEAK' | 'EMPTY' | 'MISSING';
  heading: string;
  /** 1-based page or slide of the heading, or of the mention; null where the format does not say. */
  page: number | null;
  /** 1-based number of its block in the document; 0 where there is none. */
  position: number;
  /** Words under the heading, its sub-headings included. */
  words: number;
}

/** Something about look and span that a careful author would do; never a failure. */
export interface PlanHint {
  code:
    | 'TITLE_PAGE'
    | 'CONTENTS'
    | 'HEADING_STYLES'
    | 'PAGE_NUMBERS'
    | 'HEADER_OR_FOOTER'
    | 'FIGURES'
    | 'YEARS'
    | 'LAST_CHANGED'
    | 'GOALS';
  isMet: boolean;
  /** What was seen, or what to do. */
  message: string;
}

export type PlanRole = 'plan' | 'presentation' | 'signatures';

/** Which of the three documents a file seems to be, and why; null where nothing tells. */
export interface RoleGuess {
  role: PlanRole | null;
  /** "its name says “plan”" */
  reason: string;
}
