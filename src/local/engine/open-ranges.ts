// Ranges open at one end, which Google has and Univer has not.

const OPEN_RANGE =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_$(!:])/giu;

/**
 * Closes ranges such as `D2:D` at the last row of their sheet: `D2:D1000`. Text in quotes stays.
 * Rows that are later added below the last row are outside of what was closed.
 *
 * @param rowCount Rows of the sheet named before the `!`, or of the formula's own sheet for ''.
 */
export function closeOpenRanges(text: string, rowCount: (sheetName: string) => number): string {
  // Odd pieces are string literals; a quoted sheet name has single quotes and is no literal.
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 ? piece : closePiece(piece, rowCount)))
    .join('');
}

function closePiece(piece: string, rowCount: (sheetName: string) => number): string {
  return piece.replace(OPEN_RANGE, (_, sheet = '', start, end) => {
    const name = sheet.replace(/!$/, '').replace(/^'|'$/g, '').replace(/''/g, "'");
    return `${sheet}${start}:${end}${rowCount(name)}`;
  });
}
