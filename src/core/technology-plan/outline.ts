import type { Day } from '../day';

/** A document as a reader of any format sees it: its blocks of text in reading order, and how it looks. */
export interface Outline {
  blocks: Block[];
  /** Pages of a PDF, slides of a deck; null where the format does not say (.docx). */
  pages: number | null;
  hasContents: boolean;
  hasPageNumbers: boolean;
  hasHeaderOrFooter: boolean;
  /** Pictures, charts and drawings. */
  figures: number;
  /** True for slides: of a .pptx, or pages of a PDF that are wider than high. */
  isWide?: boolean;
  /** Pages whose text runs sideways; they are read all the same. */
  sidewaysPages?: number;
  /** The day the document itself says it was last changed. */
  lastChanged: Day | null;
}

/** A paragraph, list item, table cell or line. */
export interface Block {
  text: string;
  /** 0 for the title, 1 to 6 for a heading, null for body text. */
  level: number | null;
  /**
   * How a heading was known: its style, the document's outline, its size, bold print, capitals alone, or its place
   * in the left cell of a form; null for body text.
   */
  by: 'style' | 'outline' | 'size' | 'bold' | 'capitals' | 'cell' | null;
  /** 1-based page or slide; null where the format does not say. */
  page: number | null;
  /** True for a line of a table of contents. */
  isContents: boolean;
}
