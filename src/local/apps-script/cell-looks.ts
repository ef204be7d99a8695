// The looks of a cell as Apps Script names them, made the spreadsheet engine's.
import type { IStyleData } from '@univerjs/core';
import { core } from '../engine/univer';
import { toHexColor } from './hex-color';

/** As Sheets gives it for a cell whose format nobody chose; `General` brings that back. */
export const UNTOUCHED_FORMAT = '0.###############';
export const AUTOMATIC = 'General';

const HORIZONTAL = { left: 1, center: 2, right: 3, normal: 0 };
const VERTICAL = { top: 1, middle: 2, bottom: 3 };

export type HorizontalSide = keyof typeof HORIZONTAL | null;
export type VerticalSide = keyof typeof VERTICAL | null;

const toRgb = (color: string | null) => (color === null ? null : { rgb: toHexColor(color) });

export const toFormat = (pattern: string): IStyleData => ({
  n: pattern.toLowerCase() === AUTOMATIC.toLowerCase() ? null : { pattern },
});
export const toWeight = (weight: string | null): IStyleData => ({ bl: weight === 'bold' ? 1 : 0 });
export const toColor = (color: string | null): IStyleData => ({ cl: toRgb(color) });
export const toBackground = (color: string | null): IStyleData => ({ bg: toRgb(color) });
export const toWrap = (isWrapped: boolean): IStyleData => ({
  tb: isWrapped ? core.WrapStrategy.WRAP : core.WrapStrategy.OVERFLOW,
});
export const toSide = (side: HorizontalSide): IStyleData => ({
  ht: side ? HORIZONTAL[side] : null,
});
export const toHeight = (side: VerticalSide): IStyleData => ({
  vt: side ? VERTICAL[side] : null,
});
export const toSlant = (style: string | null): IStyleData => ({ it: style === 'italic' ? 1 : 0 });

/** A thin line; null where a line is taken away. */
export const toLine = (isDrawn: boolean, color: string | null) =>
  isDrawn ? { s: core.BorderStyleTypes.THIN, cl: { rgb: color } } : null;
