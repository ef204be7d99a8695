// Blocks as plain text, a paragraph a line as word processors save it, and as Markdown.
export const toText = (blocks) => `${blocks.map(({ text }) => text).join('\r\n')}\r\n`;

export function toMarkdown(blocks) {
  const lines = blocks.map(({ type, level, text }) => {
    if (type === 'heading') return `${'#'.repeat(level + 1)} ${text}`;
    return type === 'title' ? `# ${text}` : text;
  });
  return `${lines.join('\n\n')}\n`;
}
