import type { FileAnswer, FolderAnswer, PartAnswer, PlanFile } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import { answer, readRequest } from '../requests';

declare const __WITH_DRIVE__: boolean;

const PAGE = 200;
const PART_BYTES = 4_000_000;
const FIELDS = 'id,name,mimeType,modifiedTime,size,shortcutDetails(targetId,targetMimeType)';

interface DriveFiles {
  get(id: string, options: object): PlanFile;
  list(options: object): { files: PlanFile[]; nextPageToken?: string };
}

/**
 * Answers about a folder in Drive, or a page of what is in it; whoever asks walks through it. Nothing in
 * Drive is changed. What Google refuses is thrown as Google says it.
 */
export function listPlanFolder(request: unknown): FolderAnswer {
  return answer(() => {
    const { id, pageToken } = readRequest('file', request);
    const { files } = openDrive();
    const drives = { supportsAllDrives: true };
    if (pageToken === undefined) {
      return { ok: true as const, files: [files.get(id, { ...drives, fields: FIELDS })] };
    }
    return {
      ok: true as const,
      ...files.list({
        ...drives,
        q: `'${id.replace(/['\\]/g, '\\$&')}' in parents and trashed = false`,
        fields: `nextPageToken,files(${FIELDS})`,
        pageSize: PAGE,
        orderBy: 'modifiedTime desc',
        includeItemsFromAllDrives: true,
        ...(pageToken && { pageToken }),
      }),
    };
  });
}

/** A part of a file's bytes; Google's own documents arrive as PDF. */
export function readPlanFile(request: unknown): FileAnswer {
  return answer(() => {
    const { id, mimeType, from } = readRequest('file', request);
    const file = openDrive().app.getFileById(id);
    const blob = /google-apps/.test(String(mimeType))
      ? file.getAs('application/pdf')
      : file.getBlob();
    const bytes = blob.getBytes();
    const part = bytes.slice(Number(from), Number(from) + PART_BYTES);
    return { ok: true as const, base64: Utilities.base64Encode(part), size: bytes.length };
  });
}

/** The document reader, which the panel loads only when there is something to read. */
export function readReader(): PartAnswer {
  return { ok: true, html: HtmlService.createHtmlOutputFromFile('reader').getContent() };
}

function openDrive() {
  if (__WITH_DRIVE__ && typeof Drive === 'object') {
    return { files: Drive.Files as unknown as DriveFiles, app: DriveApp };
  }
  throw refuse('DRIVE_NOT_ALLOWED');
}
