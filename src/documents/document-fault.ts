// Why a document cannot be read, in one sentence that says what to do.
export const FAULT_SENTENCES = {
  EMPTY: 'This file is empty. Upload it again.',
  TOO_LARGE: 'This file is over 100 MB. Compress its pictures and save it again.',
  TOO_LARGE_FOR_DRIVE: 'This file is over 10 MB. Choose it from your computer instead.',
  TOO_LARGE_TEXT: 'This file is far longer than a plan. Save the plan alone, as .docx or PDF.',
  TOO_LARGE_UNPACKED:
    'This file unpacks to far more than a document needs, so we didn’t open it. Save it again from Word or PowerPoint.',
  PASSWORD: 'This document is protected by a password. Save a copy without a password.',
  OLD_FORMAT: 'This document is in the old .doc or .ppt format. Save it as .docx, .pptx, or PDF.',
  BROKEN:
    'This document is damaged, so we can’t read it. Open it, save it again, and try once more.',
  UNKNOWN_TYPE: 'This file isn’t a document we can read. Save it as .docx, .pptx, or PDF.',
  TOO_SLOW:
    'This document takes too long or too much memory to read. Save it again, or print it to a new PDF.',
  CANCELLED: 'Reading was stopped. Start again when you want the document read.',
} as const;

export type FaultCode = keyof typeof FAULT_SENTENCES;

/** The one error that reading throws; its message can be shown to a person as it is. */
export class DocumentFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, cause?: unknown) {
    super(FAULT_SENTENCES[code], { cause });
    this.name = 'DocumentFault';
    this.code = code;
  }
}
