/** "A" for 0, "AA" for 26. */
export function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest;
}
