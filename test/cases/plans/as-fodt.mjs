// Blocks as a flat OpenDocument text, for what HTML cannot say to LibreOffice: contents, header, footer, text boxes.
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const NAMESPACES = [
  'office text style fo:xsl-fo-compatible draw svg:svg-compatible presentation table',
]
  .join(' ')
  .split(' ')
  .map((entry) => {
    const [prefix, name = prefix] = entry.split(':');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`;
  })
  .join(' ');

function renderBlock(block) {
  const text = escapeXml(block.text ?? '');
  if (block.type === 'heading')
    return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${text}</text:h>`;
  if (block.type === 'title') return `<text:p text:style-name="Title">${text}</text:p>`;
  if (block.type === 'subtitle') return `<text:p text:style-name="Subtitle">${text}</text:p>`;
  if (block.type === 'break') return '<text:p text:style-name="Broken"/>';
  if (block.type === 'box')
    return `<text:p><draw:frame text:anchor-type="paragraph" svg:width="8cm" svg:height="2cm"><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></text:p>`;
  if (block.type === 'contents') return renderContents(block);
  return `<text:p text:style-name="Text_20_body">${text}</text:p>`;
}

function renderContents({ lines }) {
  const items = lines.map(
    ([text, page]) =>
      `<text:p text:style-name="Contents_20_1">${escapeXml(text)}<text:tab/>${page}</text:p>`,
  );
  return `<text:table-of-content text:name="Contents1"><text:table-of-content-source text:outline-level="2"/>
<text:index-body><text:index-title text:name="Head"><text:p text:style-name="Contents_20_Heading">Table of Contents</text:p></text:index-title>${items.join('')}</text:index-body></text:table-of-content>`;
}

const style = (name, attributes, text, extra = '') =>
  `<style:style style:name="${name.replaceAll(' ', '_20_')}" style:display-name="${name}" style:family="paragraph" ${attributes}><style:paragraph-properties fo:margin-bottom="0.2cm">${extra}</style:paragraph-properties><style:text-properties ${text}/></style:style>`;

const STYLES = [
  style('Standard', '', 'fo:font-size="11pt"'),
  style('Text body', 'style:parent-style-name="Standard"', ''),
  style('Title', 'style:parent-style-name="Standard"', 'fo:font-size="26pt" fo:font-weight="bold"'),
  style('Subtitle', 'style:parent-style-name="Standard"', 'fo:font-size="16pt"'),
  ...[1, 2, 3].map((level) =>
    style(
      `Heading ${level}`,
      `style:parent-style-name="Standard" style:default-outline-level="${level}"`,
      `fo:font-size="${20 - 2 * level}pt" fo:font-weight="bold"`,
    ),
  ),
  style('Contents Heading', 'style:parent-style-name="Standard"', 'fo:font-size="16pt"'),
  style(
    'Contents 1',
    'style:parent-style-name="Standard"',
    '',
    '<style:tab-stops><style:tab-stop style:position="16cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>',
  ),
].join('');

const line = (text) =>
  text
    ? `<text:p>${text.replace('#', '<text:page-number text:select-page="current"/>')}</text:p>`
    : '';

/** A flat .fodt; `header` and `footer` are texts where # stands for the page number. */
export function toFodt(blocks, { header = '', footer = '' } = {}) {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${STYLES}</office:styles>
<office:automatic-styles><style:style style:name="Broken" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-after="page"/></style:style>
<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm" fo:margin="2cm"/>${header ? '<style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>' : ''}${footer ? '<style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style>' : ''}</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">${header ? `<style:header>${line(header)}</style:header>` : ''}${footer ? `<style:footer>${line(footer)}</style:footer>` : ''}</style:master-page></office:master-styles>
<office:body><office:text>${blocks.map(renderBlock).join('\n')}</office:text></office:body></office:document>`;
}

/** A flat .fodp: slides of a title and lines. */
export function toFodp(slides) {
  const frame = (kind, y, height, lines) =>
    `<draw:frame presentation:class="${kind}" svg:x="2cm" svg:y="${y}cm" svg:width="24cm" svg:height="${height}cm"><draw:text-box>${lines.map((text) => `<text:p>${escapeXml(text)}</text:p>`).join('')}</draw:text-box></draw:frame>`;
  const pages = slides.map(
    ({ title, lines }, index) =>
      `<draw:page draw:name="p${index + 1}" draw:master-page-name="Default">${frame('title', 1, 3, [title])}${frame('outline', 5, 12, lines)}</draw:page>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm1"/></office:master-styles>
<office:body><office:presentation>${pages.join('')}</office:presentation></office:body></office:document>`;
}
