import type { Day } from '../../core/day';
import type { SheetReading } from '../../core/report/panel-api';

const LONGEST = 100;
const YEARS_AT_END = /\s*\(?\d{4}\s*[-–]\s*\d{4}\)?(?: \(\d+\))?$/;

/** A sentence where a tab cannot be called so; '' where it can. */
export function refuseName(setUp: SheetReading, name: string): string {
  if (name === '') return 'Give the new tab a name.';
  if (name.length > LONGEST) return `The name of a tab has at most ${LONGEST} characters.`;
  if (/^AL-CTO /i.test(name))
    return 'Names that begin with “AL-CTO” are kept for generated sheets.';
  // The last four cannot stand in a list of tabs or in a formula.
  if (/[:\\/?*[\]!';]/.test(name))
    return "Leave out : \\ / ? * [ ] ! ' and ; in the name of a tab.";
  if (isTaken(setUp, name)) return `There is a tab “${name}” already. Choose another name.`;
  return '';
}

/** “PD Log 2027–2030” for the log of any other years, or with a number where that name is taken. */
export function freeName(setUp: SheetReading, name: string, from: Day, to: Day): string {
  const years = `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  const wanted = `${name.replace(YEARS_AT_END, '')} ${years}`;
  let free = wanted;
  for (let nth = 2; isTaken(setUp, free); nth++) free = `${wanted} (${nth})`;
  return free;
}

function isTaken({ sheets }: SheetReading, name: string): boolean {
  return sheets.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
}
