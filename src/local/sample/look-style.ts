import type { IStyleData } from '@univerjs/core';
import {
  FILLS,
  type FillName,
  PLAIN,
  TEXT_LOOKS,
  type TextLookName,
} from '../../core/report/sheet-look';

/** A look of generated sheets as a style of the spreadsheet engine. */
export function toStyle(name: TextLookName, fill: FillName = 'none'): IStyleData {
  const { size, color, bold } = { bold: false, ...PLAIN, ...TEXT_LOOKS[name] };
  const background = FILLS[fill];
  return {
    ff: 'Arial',
    fs: size,
    cl: { rgb: color },
    ...(bold && { bl: 1 }),
    ...(background && { bg: { rgb: background } }),
  };
}
