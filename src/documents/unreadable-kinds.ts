// Kinds of files that are not read, each with what to do instead.

interface Kind {
  endings: string;
  noun: string;
  remedy: string;
}

const SAVE = 'Save it as .docx or PDF.';

const KINDS: Kind[] = [
  { endings: 'docm dotm', noun: 'a Word document with macros', remedy: SAVE },
  {
    endings: 'pptm potm ppsm',
    noun: 'a presentation with macros',
    remedy: 'Save it as .pptx or PDF.',
  },
  { endings: 'doc dot', noun: 'an old Word document', remedy: SAVE },
  { endings: 'ppt pps pot', noun: 'an old PowerPoint file', remedy: 'Save it as .pptx or PDF.' },
  {
    endings: 'gdoc gslides gsheet gdraw url webloc lnk',
    noun: 'only a link',
    remedy: 'Download the file itself, such as from Google Drive, as .docx, .pptx, or PDF.',
  },
  { endings: 'pages', noun: 'a Pages document', remedy: 'In Pages, export it to Word or PDF.' },
  { endings: 'key', noun: 'a Keynote file', remedy: 'In Keynote, export it to PowerPoint or PDF.' },
  { endings: 'mht mhtml', noun: 'a web archive', remedy: 'Print it to PDF.' },
  { endings: 'wpd wps', noun: 'from another word processor', remedy: SAVE },
  { endings: 'pub', noun: 'a Publisher document', remedy: 'Save it as PDF.' },
  { endings: 'indd idml', noun: 'an InDesign document', remedy: 'Export it as PDF.' },
  { endings: 'xps oxps', noun: 'an XPS document', remedy: 'Print it to PDF.' },
  { endings: 'one', noun: 'a OneNote page', remedy: 'Print it to PDF.' },
  { endings: 'zip rar 7z gz tar', noun: 'an archive', remedy: 'Unpack it in the folder.' },
  { endings: 'epub', noun: 'an e-book', remedy: 'Save it as PDF.' },
  { endings: 'png jpg jpeg gif heic tif tiff webp bmp svg', noun: 'a picture', remedy: SAVE },
  { endings: 'xlsx xls xlsm csv ods numbers', noun: 'a spreadsheet', remedy: SAVE },
];

/** What a file of a kind that is not read is, and what to do. */
export function describeUnreadableKind(name: string): string {
  const ending = endingOf(name);
  const { noun, remedy } = findKind(ending) ?? {
    noun: ending ? `of a kind we don’t know (.${ending})` : 'of a kind we don’t know',
    remedy: SAVE,
  };
  return `This file is ${noun}, which we can’t read. ${remedy}`;
}

/** True for endings that are never read, whatever is in the file. */
export const isUnreadableKind = (name: string) => findKind(endingOf(name)) !== undefined;

const endingOf = (name: string) => /\.([a-z\d]{1,8})$/i.exec(name)?.[1].toLowerCase() ?? '';

const findKind = (ending: string) =>
  KINDS.find(({ endings }) => endings.split(' ').includes(ending));
