// pdf.js without a worker file: its worker runs in the same thread.
import './pdf-stand-ins';
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// @ts-expect-error pdf.js gives no types for its worker.
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

(globalThis as Record<string, unknown>).pdfjsWorker ??= worker;

export { OPS };
export type Pdf = PDFDocumentProxy;

/** Opens a PDF so that nothing is fetched, evaluated or drawn. */
export function openPdf(bytes: Uint8Array): Promise<Pdf> {
  return getDocument({
    // pdf.js keeps what it is given.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // The build makes it only count what is larger than this (build-reader.mjs).
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}
