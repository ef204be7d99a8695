// Scripts that stand in HTML files, which Google changes on the way: it cuts what looks like a comment out of template
// literals, and does not keep control characters.

/** How such a script is bundled: no template literal is left. */
export const HTML_SCRIPT = {
  format: 'iife',
  platform: 'browser',
  minify: true,
  supported: { 'template-literal': false },
};

// esbuild writes most of them as they are, always inside a string or a pattern. A lone backtick there would look like
// the beginning of a template literal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CHANGED_BY_GOOGLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f`]/g;

/** A script between its tags: what Google changes is written as escapes, and nothing in it ends the element. */
export function makeScriptElement(text) {
  const toEscape = (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
  const script = text.trim().replace(CHANGED_BY_GOOGLE, toEscape);
  return `<script>${script.replace(/<\/(script)/gi, '<\\/$1')}</script>`;
}
