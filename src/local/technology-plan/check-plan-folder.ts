// The plan documents of a folder on disk, checked through the built bundle and the built reader.

import type {
  CheckAnswer,
  CheckRequest,
  Edit,
  EditAnswer,
  SheetReading,
} from '../../core/protocol/messages';
import type { ApplicantReport } from '../../core/report/check-report';
import type { LocalHost } from '../apps-script/host';
import type { DriveEntry, PlanFolder } from '../apps-script/plan-folder';
import { FileFault } from '../files/file-fault';
import { startDocumentThread } from './document-thread';
import { loadPlanReader } from './plan-reader';

const LEVELS_BELOW = 2;
const MAX_FILES = 500;

interface Options {
  root: string;
  folder: PlanFolder;
  timeZone: string;
  request: CheckRequest;
  onFile?: (name: string, done: number, total: number) => void;
}

/**
 * Writes what was found into the set-up, as the panel does; the next check then tells of it. Gives what it left out, a
 * sentence each.
 */
export async function checkPlanFolder(host: LocalHost, options: Options): Promise<string[]> {
  const answer = host.call('checkCompliance', options.request) as CheckAnswer;
  // What stops the check of the hours is said by the next one.
  if (!answer.ok) return [];
  const [person] = answer.report.applicants;
  const { root, folder, timeZone, onFile } = options;
  const reader = await loadPlanReader(root);
  const reading = host.call('readSheet', {}) as SheetReading;
  const kept = reader.readKept(reading);
  const entries = folder.walk(LEVELS_BELOW);
  const sources = entries.slice(0, MAX_FILES).map((entry) => makeSource(folder, entry));
  const { read, end } = startDocumentThread(root, reader);
  const files = await reader.checkFiles(sources, { kept, onFile, timeZone, read }).finally(end);
  const rows = reader.describePlan(files, kept, answer.report.asOf, person?.cycle ?? null);
  const edits = [...nameOwner(reading, person), ...reader.makeEdits(reading, rows)];
  const written = host.call('editCells', { edits }) as EditAnswer;
  if (!written.ok) throw new FileFault(written.faults.map(({ message }) => message).join(' '));
  return entries.length > MAX_FILES
    ? [`The plan folder holds over ${MAX_FILES} files; the rest was left out.`]
    : [];
}

/** Files on this computer are read from it, whatever their size. */
function makeSource(folder: PlanFolder, { id, name, mimeType, modifiedTime, size }: DriveEntry) {
  return {
    name,
    mimeType,
    changed: modifiedTime,
    size: Number(size),
    read: async () => new Uint8Array(folder.read(id)),
  };
}

/** Plan documents are those of the set-up's person; a file without a set-up has the first one's. */
function nameOwner(reading: SheetReading, person: ApplicantReport | undefined): Edit[] {
  if (reading.exists || !person?.applicant) return [];
  const { sheet } = reading;
  reading.exists = true;
  const cells = [
    { column: 1, before: '', after: 'Applicant' },
    { column: 2, before: '', after: person.applicant },
  ];
  reading.rows = [['Applicant', person.applicant]];
  return [
    { op: 'insertSheet', sheet },
    { op: 'write', sheet, row: 1, cells },
  ];
}
