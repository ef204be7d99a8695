// The plan documents of a folder on disk, checked through the built bundle and the built reader.

import type {
  CheckAnswer,
  CheckRequest,
  DriveRequest,
  Edit,
  EditAnswer,
  FileAnswer,
  FolderAnswer,
  SheetReading,
} from '../../core/protocol/messages';
import type { ApplicantReport } from '../../core/report/check-report';
import type { LocalHost } from '../apps-script/host';
import { PLAN_FOLDER_ID } from '../apps-script/plan-folder';
import { FileFault } from '../files/file-fault';
import { loadPlanReader, type PlanReader } from './plan-reader';

interface Options {
  root: string;
  timeZone: string;
  request: CheckRequest;
  onFile?: (name: string, done: number, total: number) => void;
}

/** Writes what was found into the set-up, as the panel does; the next check then tells of it. */
export async function checkPlanFolder(host: LocalHost, options: Options): Promise<void> {
  const answer = host.call('checkCompliance', options.request) as CheckAnswer;
  // What stops the check of the hours is said by the next one.
  if (!answer.ok) return;
  const [person] = answer.report.applicants;
  const { root, timeZone, onFile } = options;
  const reader = await loadPlanReader(root);
  const reading = host.call('readSheet', {}) as SheetReading;
  const kept = reader.readKept(reading);
  const { sources, isCut } = await listFolder(reader, host);
  const files = await reader.checkFiles(sources, { kept, onFile, timeZone });
  if (isCut) console.error('The plan folder holds over 500 files; the rest was left out.');
  const rows = reader.describePlan(files, kept, answer.report.asOf, person?.cycle ?? null);
  const edits = [...nameOwner(reading, person), ...reader.makeEdits(reading, rows)];
  const written = host.call('editCells', { edits }) as EditAnswer;
  if (!written.ok) throw new FileFault(written.faults.map(({ message }) => message).join(' '));
}

async function listFolder(reader: PlanReader, host: LocalHost) {
  const drive = {
    list: async (request: DriveRequest) => host.call('listPlanFolder', request) as FolderAnswer,
    read: async (request: DriveRequest) => host.call('readPlanFile', request) as FileAnswer,
  };
  try {
    return await reader.listFolder(PLAN_FOLDER_ID, drive);
  } catch (error) {
    if (error instanceof reader.FolderFault) throw new FileFault(error.message);
    throw error;
  }
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
