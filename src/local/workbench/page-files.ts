import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of the page with the headers it is sent with. */
export interface PageFile {
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

const OPENING = '<script>';

const TYPES: Record<string, string> = {
  'index.html': 'text/html; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'main.css': 'text/css; charset=utf-8',
};

// No other host, no eval, no inline script; the grid sets styles from its own script.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Everything the page may load, read once: the built page, and the add-on's panel with Google's client stood in for. */
export function readPageFiles(root: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const [name, type] of Object.entries(TYPES)) {
    const body = new Uint8Array(readFileSync(path.join(root, 'build/workbench', name)));
    const headers: Record<string, string> = { 'content-type': type, etag: etagOf(body) };
    if (name === 'index.html') headers['content-security-policy'] = PAGE_POLICY;
    files.set(name === 'index.html' ? '' : name, { body, headers });
  }
  files.set('panel.html', readPanel(root));
  return files;
}

function readPanel(root: string): PageFile {
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  const shim = read('build/workbench/panel-shim.js').replace(/<\/(script)/gi, '<\\/$1');
  const html = read('dist/panel.html').replace('<head>', () => `<head><script>${shim}</script>`);
  const body = new TextEncoder().encode(html);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': panelPolicy([...scriptsIn(html), read('build/reader/reader.js')]),
    etag: etagOf(body),
  };
  return { body, headers };
}

/** Only the panel's own two scripts and the reader it loads on need run, and it can reach nobody but the page around it. */
function panelPolicy(scripts: string[]): string {
  const hashes = new Set(scripts.map((text) => `'sha256-${hash(text, 'base64')}'`));
  return [
    "default-src 'none'",
    `script-src ${[...hashes].join(' ')}`,
    // Plan documents are read in a worker, which can be ended.
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // A form opened from the panel is a page like any other, as it is in Google.
    'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
}

function scriptsIn(html: string): string[] {
  const scripts: string[] = [];
  for (let start = html.indexOf(OPENING); start >= 0; ) {
    const end = html.indexOf('</script>', start);
    if (end < 0) break;
    scripts.push(html.slice(start + OPENING.length, end));
    start = html.indexOf(OPENING, end);
  }
  return scripts;
}

function etagOf(body: Uint8Array): string {
  return `"${hash(body, 'base64url')}"`;
}

function hash(content: string | Uint8Array, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(content).digest(encoding);
}
