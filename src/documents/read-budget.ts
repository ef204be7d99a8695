// What reading one document may take, counted where pdf.js can be stopped.
import { DocumentFault } from './document-fault';

const MAX_MS = 20_000;
/** Drawing steps of a PDF. A map of a campus has some 100,000. */
const MAX_STEPS = 3_000_000;
/** Forms and patterns drawn on one page; each may draw others. */
const MAX_FORMS_A_PAGE = 2_000;
const STEPS_A_LOOK = 200;
/** One stream of a PDF: a page with a map has some 20 MB, pictures are never unpacked. */
const MAX_STREAM_BYTES = 150 * 1024 * 1024;

export interface ReadBudget {
  /** Throws the fault TOO_SLOW once the time or the steps are used up. */
  check(): void;
  /** Begins to count the forms of another page. */
  startPage(): void;
  end(): void;
}

/** pdf.js asks at each drawing step, and at the first of each form (scripts/build/documents.mjs): patterns and forms may lead back to themselves. */
const shared = globalThis as {
  alctoReadStep?: ((isForm: boolean) => void) | undefined;
  alctoReadBytes?: ((bytes: number) => void) | undefined;
};

export function startBudget(maxMs = MAX_MS): ReadBudget {
  const deadline = Date.now() + maxMs;
  let steps = 0;
  let forms = 0;
  let isSpent = false;
  const check = () => {
    isSpent ||= Date.now() > deadline;
    if (isSpent) throw new DocumentFault('TOO_SLOW');
  };
  const step = (isForm: boolean) => {
    steps += 1;
    forms += Number(isForm);
    isSpent ||= steps > MAX_STEPS || forms > MAX_FORMS_A_PAGE;
    if (isSpent || steps % STEPS_A_LOOK === 0) check();
  };
  // Asked before a stream gets more room.
  const grow = (bytes: number) => {
    isSpent ||= bytes > MAX_STREAM_BYTES;
    if (isSpent) throw new DocumentFault('TOO_SLOW');
  };
  shared.alctoReadStep = step;
  shared.alctoReadBytes = grow;
  return {
    check,
    startPage: () => {
      forms = 0;
    },
    end: () => {
      if (shared.alctoReadStep === step) shared.alctoReadStep = undefined;
      if (shared.alctoReadBytes === grow) shared.alctoReadBytes = undefined;
    },
  };
}
