/** When all is still, Node is told what is seen here, so that a difference does not last. */
import type { Workbook } from '@univerjs/core';
import { digestOf } from '../sync/digest';
import type { Sync } from '../sync/sync';
import type { Connection } from './connection';

const STILL_MS = 1500;
/** A workbook that takes longer to compare is left alone: typing comes first. */
const MAX_COMPARE_MS = 150;

/** Gives what is to be called after every change. */
export function compareWhenStill(
  connection: Connection,
  sync: () => Sync,
  workbook: () => Workbook | null,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTooSlow = false;
  const compare = () => {
    const shown = workbook();
    if (!shown || sync().isPending || isTooSlow) return;
    const start = performance.now();
    const digest = digestOf(shown);
    isTooSlow = performance.now() - start > MAX_COMPARE_MS;
    connection.send({ kind: 'compare', version: sync().seen, digest });
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(compare, STILL_MS);
  };
}
