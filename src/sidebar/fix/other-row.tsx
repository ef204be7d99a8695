import type { CheckReport, RowReport } from '../../core/report/check-report';
import { rowName } from '../ui/words';
import { RowFacts } from './row-facts';
import { findRow } from './row-groups';

interface Props {
  report: CheckReport;
  row: RowReport;
}

/** For a duplicate: the row it is held against, beside it. */
export function OtherRow({ report, row }: Props) {
  const found = findRow(report, row.findings.find((finding) => finding.other)?.other);
  if (!found) return null;
  return (
    <div class="other-row">
      <p class="soft">{rowName(found, report.logs.length > 1)}</p>
      <RowFacts row={found} />
    </div>
  );
}
