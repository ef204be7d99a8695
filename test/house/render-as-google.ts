/**
 * An HTML file as it comes back from Google, as people have reported it: control characters and HTML comments are
 * gone, and what looks like a comment in a template literal, which is looked for without knowing JavaScript.
 */
export function renderAsGoogle(html: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
  const kept = html.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
  return kept
    .split(/(<script[^>]*>[\s\S]*?<\/script>)/)
    .map((piece) =>
      piece.startsWith('<script') ? stripTemplates(piece) : piece.replace(/<!--[\s\S]*?-->/g, ''),
    )
    .join('');
}

/** From a backtick to the next one, or to the end of the script, is taken for a template literal. */
function stripTemplates(script: string): string {
  const end = script.lastIndexOf('</script>');
  const pieces = script.slice(0, end).split('`');
  const stripped = pieces.map((piece, index) =>
    index % 2 === 0 ? piece : piece.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n]*/g, ''),
  );
  let text = stripped[0] ?? '';
  for (let index = 1; index < stripped.length; index++) {
    // A comment that was dropped took the closing backtick with it.
    const isOpen = index % 2 === 0 && /\/\//.test(pieces[index - 1] ?? '');
    if (isOpen) break;
    text += `\`${stripped[index]}`;
  }
  return text + script.slice(end);
}
