import { useEffect, useState } from 'preact/hooks';
import type { SheetReading } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import { failureText, readOrFail } from './read-or-fail';

const READINGS = new WeakMap<CheckReport, Map<string, Promise<SheetReading>>>();

/** A sheet as it stood right after a check; read once for each check, however many rows ask for it. */
export function readOnce(report: CheckReport, sheet: string): Promise<SheetReading> {
  const bySheet = READINGS.get(report) ?? new Map<string, Promise<SheetReading>>();
  READINGS.set(report, bySheet);
  const known = bySheet.get(sheet);
  if (known) return known;
  const reading = readOrFail({ sheet });
  bySheet.set(sheet, reading);
  // One that failed is tried again.
  reading.catch(() => bySheet.delete(sheet));
  return reading;
}

/** The reading; null while it is on its way, a sentence where it failed. */
export function useSheet(report: CheckReport, sheet: string): SheetReading | string | null {
  const [found, setFound] = useState<{ of: CheckReport; value: SheetReading | string } | null>(
    null,
  );
  useEffect(() => {
    let isOld = false;
    readOnce(report, sheet)
      .catch((error: Error) => failureText('read', error))
      .then((value) => {
        if (!isOld) setFound({ of: report, value });
      });
    return () => {
      isOld = true;
    };
  }, [report, sheet]);
  return found?.of === report ? found.value : null;
}
