import type { IStyleData } from '@univerjs/core';
import type { Local } from './apps-script-types';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.TextStyle,
  'getFontSize' | 'isBold' | 'getForegroundColor'
>;
type EmulatedBuilder = Local<
  GoogleAppsScript.Spreadsheet.TextStyleBuilder,
  'setFontSize' | 'setBold' | 'setForegroundColor' | 'build'
>;

/** How a text looks: size in points, weight and color; what was not set is left as it is. */
export class LocalTextStyle implements Emulated {
  static readonly apiName = 'Spreadsheet.TextStyle';

  constructor(readonly style: IStyleData) {}

  getFontSize = () => this.style.fs as number;
  isBold = () => this.style.bl === 1;
  getForegroundColor = () => this.style.cl?.rgb as string;
}

/** Puts a text style together. */
export class LocalTextStyleBuilder implements EmulatedBuilder {
  static readonly apiName = 'Spreadsheet.TextStyleBuilder';
  private readonly style: IStyleData = {};

  setFontSize = (fs: number) => this.with({ fs });
  setBold = (isBold: boolean) => this.with({ bl: isBold ? 1 : 0 });
  setForegroundColor = (rgb: string) => this.with({ cl: { rgb } });
  build = () => new LocalTextStyle({ ...this.style });

  private with(more: IStyleData) {
    Object.assign(this.style, more);
    return this;
  }
}
