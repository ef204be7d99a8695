import type { FindingReport, LogReport } from '../../core/report/check-report';

/** A column that several tabs lack alike, and what is said of it in the first of them. */
export interface Missing {
  logs: LogReport[];
  finding: FindingReport;
}

/** The columns that tabs lack. Tabs with the same other headings share one answer, so they are asked about once. */
export function groupMissing(logs: LogReport[]): Missing[] {
  const groups = new Map<string, Missing>();
  for (const log of logs) {
    for (const finding of log.findings) {
      if (finding.code !== 'COLUMN_MISSING' || !finding.column) continue;
      const others = (log.freeHeadings ?? []).map(({ heading }) => heading);
      const key = JSON.stringify([finding.column, others]);
      const group = groups.get(key);
      if (group) group.logs.push(log);
      else groups.set(key, { logs: [log], finding });
    }
  }
  return [...groups.values()];
}
