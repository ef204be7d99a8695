// The list of changes, in the document's properties: whoever edits the spreadsheet shares it.
import type { Edit, KeptChange } from '../../core/protocol/messages';

const MAX_CHANGES = 20;
const PREFIX = 'ALCTO_CHANGES_';
/** Google holds 9 KB a property and 500 KB in all; the text kept is ASCII, so a character is a byte. */
const PART_LENGTH = 8_900;
const MAX_PARTS = 40;

/** The latest changes, newest first; none where they cannot be read as such. */
export function readChanges(): KeptChange[] {
  const kept = properties()?.getProperties() || {};
  const parts: string[] = [];
  while (kept[PREFIX + parts.length]) parts.push(kept[PREFIX + parts.length]);
  try {
    return parts.length > 0 ? JSON.parse(parts.join('')) : [];
  } catch {
    // Two runs wrote at once, or one was cut off: the list begins anew.
    return [];
  }
}

/**
 * Keeps a change; the oldest is let go first. Gives its id, or null where nothing was kept: what was changed
 * stands all the same, so no failure here is one of the change.
 */
export function keepChange(label: string, undo: Edit[]): number | null {
  if (undo.length === 0) return null;
  try {
    const changes = readChanges();
    const id = changes.reduce((last, change) => Math.max(last, change.id), 0) + 1;
    const isKept = writeChanges([{ id, label, at: new Date().toISOString(), undo }, ...changes]);
    return isKept ? id : null;
  } catch {
    return null;
  }
}

/** Takes an undone change off the list. */
export function dropChange(id: number): void {
  try {
    const changes = readChanges();
    const others = changes.filter((change) => change.id !== id);
    if (others.length < changes.length) writeChanges(others);
  } catch {
    // It stays listed; undone again, it finds nothing to put back.
  }
}

/** False where not even the newest fits. */
function writeChanges(changes: KeptChange[]): boolean {
  const texts = changes.slice(0, MAX_CHANGES);
  while (toAscii(texts).length > PART_LENGTH * MAX_PARTS) texts.pop();
  if (changes.length > 0 && texts.length === 0) return false;
  const text = toAscii(texts);
  const parts: Record<string, string> = {};
  for (let from = 0; from < text.length; from += PART_LENGTH) {
    parts[PREFIX + from / PART_LENGTH] = text.slice(from, from + PART_LENGTH);
  }
  // Nothing else of ours is kept there, and parts of a longer list must not be left behind.
  properties()?.setProperties(parts, /* delete all others */ true);
  return true;
}

function toAscii(changes: KeptChange[]): string {
  const toEscape = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(changes).replace(/[^ -~]/g, toEscape);
}

/** Null for a script that stands in no document. */
const properties = () =>
  PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
