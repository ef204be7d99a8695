import { useState } from 'preact/hooks';
import type { SheetReading } from '../../core/protocol/messages';
import { useChanges } from './change-provider';
import type { Filled, MakeChange } from './task';

/** Saves a row's change, one at a time; says why where it can't be. */
export function useSaveRow(name: string, onSaved: () => void) {
  const { apply } = useChanges();
  const [refused, setRefused] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  const save = async (change: MakeChange, sheet: SheetReading | null, answers: Filled) => {
    if (!sheet || isBusy) return;
    const made = change(sheet, answers);
    if (typeof made === 'string') return setRefused(made);
    setIsBusy(true);
    const why = await apply(made, `${name} saved`);
    setIsBusy(false);
    setRefused(why ?? '');
    if (why === null) onSaved();
  };
  return { save, isBusy, refused, clearRefusal: () => setRefused('') };
}
