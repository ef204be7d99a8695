// Documents that no program writes: damaged, hostile, or of two hundred pages.
import { strToU8, zipSync } from 'fflate';

const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A .docx of one body, with more parts where given. */
export function makeDocx(
  body: string,
  parts: Record<string, string> = {},
  before = '',
): Uint8Array {
  const document = `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`;
  const entries = { '_rels/.rels': RELATIONS, 'word/document.xml': document, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** Names that stand for names, ten times ten times ten. */
export function makeEntityBomb(): Uint8Array {
  const entities = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
  );
  const type = `<!DOCTYPE w [<!ENTITY e0 "lol">${entities.join('')}]>`;
  return makeDocx(paragraph('&e9;'), {}, type);
}

/** An entry of the size given, or several that are too much together. */
export function makeZipBomb(megabytes: number, count: number): Uint8Array {
  const zeros = new Uint8Array(megabytes * 1024 * 1024);
  const entries = Array.from({ length: count }, (_, n) => [`word/media/${n}.xml`, zeros]);
  return zipSync(
    { '_rels/.rels': strToU8(RELATIONS), ...Object.fromEntries(entries) },
    { level: 1 },
  );
}

/** A .docx whose document says that it unpacks to a hundred bytes. */
export function makeLyingZip(): Uint8Array {
  const bytes = makeDocx(paragraph('word '.repeat(1_000_000)));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && bytes[at + 46] === 'w'.charCodeAt(0))
      view.setUint32(at + 24, 100, true);
  }
  return bytes;
}

/** The container of old Office files, with the name of one of its streams. */
export function makeOle(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...stream].entries())
    bytes[1024 + 2 * index] = letter.charCodeAt(0);
  return bytes;
}

const LINE =
  'The committee meets in January and June to compare what was done with the plan it made.';

export function makeLongDocx(pages: number): Uint8Array {
  const page = paragraph('Section') + paragraph(LINE.repeat(4)).repeat(10);
  return makeDocx(page.repeat(pages));
}

/** Pages of forty lines, each under a larger line. */
export function makeLongPdf(pages: number): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>'];
  const kids = Array.from({ length: pages }, (_, n) => `${4 + 2 * n} 0 R`);
  objects.push(`<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`);
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  for (let n = 1; n <= pages; n++) {
    const lines = Array.from({ length: 40 }, () => `0 -15 Td (${LINE}) Tj`).join('\n');
    const text = `BT /F 18 Tf 50 740 Td (Part number ${n} of the plan) Tj /F 11 Tf ${lines} ET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
      `<</Length ${text.length}>>stream\n${text}\nendstream`,
    );
  }
  return strToU8(writePdf(objects));
}

function writePdf(objects: string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}
