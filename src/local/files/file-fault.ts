/** A file that cannot be read or written: one sentence of what is wrong and what to do. */
export class FileFault extends Error {}

export const DAMAGED = 'This workbook is damaged. Open it in Sheets or Excel and save it again.';
