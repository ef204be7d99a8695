const WRAPPED = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\),[\s\S]*\)$/;
const SPILLED = '"COMPUTED_VALUE"';

/**
 * A formula as the person typed it. Google's export wraps functions Excel lacks; null for a cell that
 * only held what an array formula spilled into it.
 */
export function fromXlsxFormula(formula: string): string | null {
  const wrapped = WRAPPED.exec(formula);
  const inner = wrapped?.[1]?.replaceAll('""', '"') ?? formula;
  if (inner === SPILLED) return null;
  return `=${inner.replace(/_xlfn\.|_xlws\.|_xludf\./g, '')}`;
}
