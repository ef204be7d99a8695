// Why a document cannot be read, in one sentence that says what to do.
export const FAULT_SENTENCES = {
  EMPTY: 'This file is empty: upload it again.',
  TOO_LARGE: 'This file is over 100 MB: compress its pictures and save it again.',
  TOO_LARGE_UNPACKED:
    'This file unpacks to far more than a document needs and was not opened: save it again from Word or PowerPoint.',
  PASSWORD: 'This document is protected by a password: save a copy without a password.',
  OLD_FORMAT:
    'This document is in the old .doc or .ppt format: open it and save it as .docx, .pptx or PDF.',
  BROKEN: 'This document is damaged and cannot be read: open it, save it again and try once more.',
  UNKNOWN_TYPE:
    'This file is not a Word document, presentation or PDF: save it as .docx, .pptx or PDF.',
  CANCELLED: 'Reading was stopped: start again when you want the document read.',
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
