/** The add-on's side panel: its own page in a sandboxed frame that cannot reach this one. */
import type { Connection } from './connection';
import { onClick, part } from './part';

type FromPanel =
  | { alcto: 'run'; id: number; functionName: string; args: unknown[] }
  | { alcto: 'close' }
  | { alcto: 'focus' };

let frame: HTMLIFrameElement | undefined;
let isExpected = false;

function isShown(): boolean {
  return frame !== undefined;
}

/** A fresh panel each time, as in Sheets. */
export function showPanel(title: string): void {
  hidePanel();
  frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-modals allow-popups');
  frame.src = 'panel.html';
  frame.title = title;
  const isFocused = isExpected;
  isExpected = false;
  frame.addEventListener('load', () => isFocused && focusPanel());
  part('panel-title').textContent = title;
  part('panel-place').append(frame);
  setShown(true);
}

/** The next panel that opens gets the keyboard. */
export function expectPanel(): void {
  isExpected = true;
}

/** Gives the keyboard to the panel, if there is one. */
export function focusPanel(): void {
  frame?.focus();
  frame?.contentWindow?.postMessage({ alcto: 'focus' }, '*');
}

/** Its result may be old now. */
export function notifyPanelOfEdit(): void {
  frame?.contentWindow?.postMessage({ alcto: 'edited' }, '*');
}

export function hidePanel(): void {
  frame?.remove();
  frame = undefined;
  setShown(false);
}

function setShown(shown: boolean): void {
  part('side-panel').hidden = !shown;
  part('toggle-panel').setAttribute('aria-pressed', String(shown));
  // The grid measures itself on a resize of the window only.
  window.dispatchEvent(new Event('resize'));
}

/** Hands the panel's calls to Node and their answers back. */
export function connectPanel(connection: Connection, focusGrid: () => void): void {
  window.addEventListener('message', async (event: MessageEvent<FromPanel>) => {
    const panel = frame?.contentWindow;
    if (!panel || event.source !== panel) return;
    const { data } = event;
    if (data.alcto === 'close') hidePanel();
    if (data.alcto === 'focus') focusGrid();
    if (data.alcto !== 'run') return;
    const reply = await connection.run(String(data.functionName), data.args);
    // The frame's origin is opaque, so no narrower target can be named.
    panel.postMessage({ id: data.id, reply }, '*');
  });
  onClick('close-panel', hidePanel);
}

/** The top bar's button opens the panel through the add-on's menu, or closes it. */
export function connectPanelButton(open: () => void): void {
  onClick('toggle-panel', () => (isShown() ? hidePanel() : open()));
}
