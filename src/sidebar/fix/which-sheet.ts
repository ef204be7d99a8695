/** As much of a report as tells which sheets the log is in. */
export interface LogSheets {
  logs: { sheet: string }[];
}

/** What a task reads of a log: its sheet, or the one on screen where there are several. */
export const whichSheet = ({ logs }: LogSheets) =>
  logs.length > 1 ? { isActive: true } : { sheet: logs[0]?.sheet ?? '' };
