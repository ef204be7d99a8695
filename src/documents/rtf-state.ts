/** What a group of a Rich Text document sets, and what ends with it. */
export const START_STATE = {
  isLeftOut: false,
  isMargin: false,
  /** In the list of styles, whose texts are their names. */
  isStyles: false,
  isFieldCode: false,
  /** In the day it was made or printed. */
  isOtherTime: false,
  isHidden: false,
  isBold: false,
  /** In half points. */
  size: 24,
  /** How many signs after a Unicode one repeat it for old readers. */
  spare: 1,
  styleNumber: 0,
  styleName: '',
};

export interface StyleMeaning {
  level: number | null;
  isContents: boolean;
}

/** By its name, as Word and LibreOffice call it. */
export function readStyleName(name: string): StyleMeaning {
  if (/^(?:toc|contents) ?(?:\d+|heading)$/i.test(name)) return { level: null, isContents: true };
  if (/^title$/i.test(name)) return { level: 0, isContents: false };
  const level = /^heading ?(\d)$/i.exec(name)?.[1];
  return { level: level ? Math.min(6, Number(level)) : null, isContents: false };
}
