import { useEffect, useState } from 'preact/hooks';
import type { SheetReading } from '../../core/protocol/messages';
import { readSheet } from '../bridge';
import { failureText } from '../ui/read-or-fail';
import type { LaterTask, Task } from './task';

interface Ready {
  task: Task;
  reading: SheetReading;
}

/** The task and its sheet as it is now, or a sentence why it could not be read; null while it is being read. */
export function useReading(offer: Task | LaterTask): Ready | string | null {
  const [ready, setReady] = useState<Ready | string | null>(null);
  useEffect(() => {
    read(offer)
      .catch((error: Error) => failureText('read', error))
      .then(setReady);
  }, [offer]);
  return ready;
}

async function read(offer: Task | LaterTask): Promise<Ready | string> {
  const task = 'later' in offer ? await offer.later() : offer;
  const { sheet, isActive } = task;
  const reading = await readSheet({
    ...(sheet !== undefined && { sheet }),
    ...(isActive && { isActive }),
  });
  if (reading.ok) return { task, reading };
  return reading.faults.map(({ message }) => message).join(' ');
}
