// Blocks as HTML, in one of several looks.
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const LOOKS = {
  /** Real headings. */
  styles: (block) => `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`,
  /** Bold paragraphs of the body's size. */
  bold: (block) => `<p><b>${escapeXml(block.text)}</b></p>`,
  /** Larger paragraphs, not bold. */
  size: (block) =>
    `<p style="font-size:${block.level === 1 ? 17 : 14}pt">${escapeXml(block.text)}</p>`,
};

function renderBlock(block, look) {
  const text = escapeXml(block.text ?? '');
  if (block.type === 'heading') return LOOKS[block.look ?? look](block);
  if (block.type === 'title') {
    return look === 'styles'
      ? `<p class="title" style="font-size:26pt">${text}</p>`
      : `<p style="font-size:26pt">${text}</p>`;
  }
  if (block.type === 'subtitle') return `<p style="font-size:18pt">${text}</p>`;
  if (block.type === 'list')
    return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
  if (block.type === 'html') return block.html;
  if (block.type === 'break') return '<div style="page-break-after:always"></div>';
  return `<p>${text}</p>`;
}

/** A whole HTML document; `css` adds to the plain look. */
export function toHtml(blocks, { look = 'styles', css = '' } = {}) {
  const body = blocks.map((block) => renderBlock(block, look)).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plan</title>
<style>body{font:11pt/1.4 "Liberation Sans",sans-serif}h1{font-size:17pt}h2{font-size:14pt}${css}</style>
</head><body>${body}</body></html>`;
}

/** A table of rows of cells; the first row holds bold headings. */
export function toTable(rows) {
  const cell = (text, tag) => `<${tag} style="border:1px solid #888">${escapeXml(text)}</${tag}>`;
  const lines = rows.map((row, index) =>
    row.map((text) => cell(text, index === 0 ? 'th' : 'td')).join(''),
  );
  return `<table width="100%"><tr>${lines.join('</tr><tr>')}</tr></table>`;
}
