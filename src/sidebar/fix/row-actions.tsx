import type { FindingReport, RowReport } from '../../core/report/check-report';
import { Quiet } from '../ui/secondary-button';
import { canDecide, decide, sayDecision } from './decisions';
import { type Found, fixAll, isOneClick, offerFix, type Scene } from './fixes';
import { useMender } from './mender';
import { splitRow } from './split-row';
import type { Task } from './task';
import { workOutHours } from './work-out-hours';

const WORK_OUT = ['EXCLUDED_TIME', 'HOURS_MISSING', 'HOURS_UNREADABLE', 'HOURS_NOT_POSITIVE'];

interface Offer {
  label: string;
  task: Task;
}

function offersOf(found: Found, scene: Scene): Offer[] {
  const { row, finding } = found;
  const offers: Offer[] = [];
  const fix = offerFix(found, scene);
  if (fix) offers.push(fix);
  if (canDecide(found)) offers.push({ label: sayDecision([found]), task: decide([found], scene) });
  if (finding.code === 'COURSE_SEVERAL' && finding.fix?.length === 2) {
    offers.push({ label: 'Split the row', task: splitRow(row, finding.fix.map(String)) });
  }
  if (WORK_OUT.includes(finding.code)) {
    offers.push({ label: 'Work out the hours', task: workOutHours(found, scene) });
  }
  return offers;
}

function Offers({ offers }: { offers: Offer[] }) {
  const mend = useMender();
  return (
    <>
      {offers.map(({ label, task }) => (
        <Quiet key={label} onClick={() => mend(task)}>
          {label}
        </Quiet>
      ))}
    </>
  );
}

/** What can be done about one row, a button each. */
export function RowActions({ row, scene }: { row: RowReport; scene: Scene }) {
  const offers = row.findings.flatMap((finding) => offersOf({ row, finding }, scene));
  return <Offers offers={offers} />;
}

/** One click for all rows with the same finding; nothing for a single row, which has its own buttons. */
export function GroupActions({
  rows,
  code,
  scene,
}: {
  rows: RowReport[];
  code: string;
  scene: Scene;
}) {
  const all = rows.flatMap((row) =>
    row.findings.filter((finding) => finding.code === code).map((finding) => ({ row, finding })),
  );
  // One preview is of one sheet.
  const same = all.filter(({ row }) => row.sheet === all[0]?.row.sheet);
  if (same.length < 2) return null;
  const fixable = same.filter(({ finding }: { finding: FindingReport }) => isOneClick(finding));
  const decidable = same.filter(canDecide);
  const offers: Offer[] = [];
  if (fixable.length > 1) {
    offers.push({ label: `Change all ${fixable.length}`, task: fixAll(fixable, scene) });
  }
  if (decidable.length > 1) {
    offers.push({ label: sayDecision(decidable), task: decide(decidable, scene) });
  }
  return <Offers offers={offers} />;
}
