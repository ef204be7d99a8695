// Builds the side panel: one HTML file.
import { join } from 'node:path';
import { BuildError, bundle, ROOT, readText } from './bundle.mjs';
import { HTML_SCRIPT, makeScriptElement } from './html.mjs';

const OPTIONS = {
  ...HTML_SCRIPT,
  target: 'es2020',
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  inject: [join(ROOT, 'src/sidebar/jsx.ts')],
  // Else the one of the type checker decides.
  tsconfigRaw: {},
};
const TEMPLATE = 'src/sidebar/panel.html';

export async function buildPanel({ withDrive }) {
  const [[script], [style]] = await Promise.all([
    // The stylesheet is put in beside the script, not through it.
    bundle('src/sidebar/main.tsx', { ...OPTIONS, withDrive, loader: { '.css': 'empty' } }),
    bundle('src/sidebar/panel.css', { platform: 'browser', target: 'es2020', minify: true }),
  ]);
  const parts = {
    '<style></style>': `<style>${style.text.trim()}</style>`,
    '<script></script>': makeScriptElement(script.text),
  };
  return fillTemplate(readText(TEMPLATE), parts);
}

/** Replacers are functions because bundled code holds `$&` and the like. */
function fillTemplate(template, parts) {
  return Object.entries(parts).reduce((text, [mark, part]) => {
    if (text.split(mark).length !== 2)
      throw new BuildError(`${TEMPLATE} must hold ${mark} exactly once.`);
    return text.replace(mark, () => part);
  }, template);
}
