// Fields of a .docx that run over several runs and paragraphs: page numbers and tables of contents.
const PAGE = /^\s*PAGE\b/i;
const CONTENTS = /^\s*TOC\b/i;

/** True for a field whose result a reader of the page does not see. */
export const isHiddenField = (code: string) => /^\s*(TC|XE|RD)\b/i.test(code);

/** The fields open at a place in the document, innermost last. */
export class FieldStack {
  hasPageNumber = false;
  private readonly open: { code: string; isCode: boolean }[] = [];

  /** Takes a `w:fldChar`: begin, separate or end. */
  turn(type: string) {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ code: '', isCode: true });
    else if (type === 'separate' && field) field.isCode = false;
    else if (type === 'end') this.open.pop();
    if (type !== 'begin' && field) this.note(field.code);
  }

  addCode(text: string) {
    const field = this.open.at(-1);
    if (field?.isCode) field.code += text;
  }

  note(code: string) {
    if (PAGE.test(code)) this.hasPageNumber = true;
  }

  isInCode(): boolean {
    return this.open.some((field) => field.isCode);
  }

  isInContents(): boolean {
    return this.open.some((field) => !field.isCode && CONTENTS.test(field.code));
  }
}
