// Reports how far reading is, lets others work in between, and stops it when asked to.
import { DocumentFault } from './document-fault';
import type { ReadBudget } from './read-budget';

export interface ReadOptions {
  /** Told after each page; for .docx and .pptx once, at the end. */
  onProgress?(done: number, total: number): void;
  /** Asked between pages; true ends reading with the fault CANCELLED. */
  isCancelled?(): boolean;
}

export interface Pacer {
  step(done: number, total: number): Promise<void>;
  /** Throws where the document takes too long. */
  check(): void;
}

export function makePacer({ onProgress, isCancelled }: ReadOptions, budget: ReadBudget): Pacer {
  return {
    check: budget.check,
    async step(done, total) {
      if (done > 0) onProgress?.(done, total);
      await new Promise((resolve) => setTimeout(resolve));
      if (isCancelled?.()) throw new DocumentFault('CANCELLED');
      budget.check();
      budget.startPage();
    },
  };
}
