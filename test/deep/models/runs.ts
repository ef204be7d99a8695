// Random cases by one convention: the same each day, others by ALCTO_SEED, many more by ALCTO_DEEP=1.
import fc from 'fast-check';

const EVERYDAY_SEED = 1;
const TIMES_DEEP = 20;

/**
 * For `fc.assert`. What fails prints its seed and path; ALCTO_SEED and ALCTO_PATH take them, beside
 * `-t` with the name of the test, and run that one case again.
 */
export function runs(everyday: number): { seed: number; numRuns: number; path?: string } {
  const { ALCTO_SEED, ALCTO_PATH, ALCTO_DEEP } = process.env;
  return {
    seed: Number(ALCTO_SEED ?? EVERYDAY_SEED),
    numRuns: everyday * (ALCTO_DEEP === '1' ? TIMES_DEEP : 1),
    ...(ALCTO_PATH && { path: ALCTO_PATH }),
  };
}

/** The cells of a row, one arbitrary for each column. */
export const row = <Cell>(...cells: fc.Arbitrary<Cell>[]): fc.Arbitrary<Cell[]> =>
  fc.tuple(...cells);
