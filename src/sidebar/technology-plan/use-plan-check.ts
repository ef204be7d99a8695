import { useRef, useState } from 'preact/hooks';
import type { SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import type { CheckedFile } from '../../core/technology-plan/describe-plan';
import type { PlanSource } from '../../documents/plan-source';
import { editCells, listPlanFolder, readPlanFile, readSheet } from '../bridge';
import { failureWords } from '../ui/failure-words';
import { type LoadedReader, loadReader, type Reader } from '../ui/load-reader';
import { startDocumentWorker } from './document-worker';

export interface PlanCheck {
  /** What is being done; '' when nothing is. */
  doing: string;
  problem: string;
  /** Where the person can allow Drive; '' where that is not the problem. */
  consentUrl: string;
  /** The files of the last check in this panel. */
  files: CheckedFile[];
  checkFolder: () => void;
  checkPicked: (picked: File[]) => void;
  /** The person says what the files serve as. */
  keep: (files: CheckedFile[]) => void;
  cancel: () => void;
}

/** Reads plan documents in the browser and keeps what was found in the set-up. */
export function usePlanCheck(
  report: CheckReport,
  applicant: ApplicantReport,
  onKept: () => void,
): PlanCheck {
  const [doing, setDoing] = useState('');
  const [problem, setProblem] = useState('');
  const [consentUrl, setConsentUrl] = useState('');
  const [files, setFiles] = useState<CheckedFile[]>([]);
  const isCancelled = useRef(false);

  const run = async (
    work: (loaded: LoadedReader, setUp: SheetReading) => Promise<CheckedFile[]>,
  ) => {
    if (doing) return;
    isCancelled.current = false;
    setProblem('');
    setConsentUrl('');
    setDoing('Getting ready…');
    try {
      const loaded = await loadReader((part, of) => setDoing(`Getting ready: ${part} of ${of}…`));
      const { reader } = loaded;
      const setUp = await readSheet({});
      if (!setUp.ok) throw new reader.FolderFault(setUp.faults);
      const checked = await work(loaded, setUp);
      setFiles(checked);
      const kept = reader.readKept(setUp);
      const rows = reader.describePlan(checked, kept, report.asOf, applicant.cycle);
      const written = await editCells({ edits: reader.makeEdits(setUp, rows) });
      if (!written.ok) throw new reader.FolderFault(written.faults);
      onKept();
    } catch (error) {
      setProblem(describeProblem(error as Error));
      setConsentUrl((error as { url?: string }).url ?? '');
    }
    setDoing('');
  };

  const read = (find: (reader: Reader) => Promise<PlanSource[]>) =>
    run(async (loaded, setUp) => {
      const { reader } = loaded;
      const kept = reader.readKept(setUp);
      const sources = await find(reader);
      const worker = startDocumentWorker(loaded);
      const onFile = (name: string, done: number, total: number) =>
        setDoing(`Reading ${name}${total > 1 ? `: ${Math.round((100 * done) / total)} %` : '…'}`);
      const options = { kept, onFile, isCancelled: () => isCancelled.current, read: worker.read };
      return reader.checkFiles(sources, options).finally(worker.end);
    });

  return {
    doing,
    problem,
    consentUrl,
    files,
    checkFolder: () =>
      read(async (reader) => {
        setDoing('Reading the folder…');
        const drive = { list: listPlanFolder, read: readPlanFile };
        return (await reader.listFolder(drive)).sources;
      }),
    checkPicked: (picked) => read(async () => picked.map(toSource)),
    keep: (next) => {
      // At once, so that a tick stays where it was put.
      setFiles(next);
      run(async () => next);
    },
    cancel: () => {
      isCancelled.current = true;
    },
  };
}

/** A file of this computer is read here and sent nowhere. */
function toSource(file: File): PlanSource {
  return {
    name: file.name,
    mimeType: file.type,
    changed: new Date(file.lastModified).toISOString(),
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

function describeProblem({ name, message }: Error): string {
  // Sentences of ours as they are; what else went wrong is put into words.
  return /Fault$/.test(name) ? message : failureWords('plan', message);
}
