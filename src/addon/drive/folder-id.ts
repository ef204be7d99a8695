import { refuse } from '../../core/refusal';

/** The id in any of Drive's links to a folder, or an id as it is. */
export function readFolderId(link: string): string {
  if (link.trim() === '') throw refuse('FOLDER_NOT_CHOSEN');
  if (/\/d\/[\w-]+/.test(link)) throw refuse('FOLDER_IS_FILE');
  const [, id] =
    /folders\/([\w-]{10,})/.exec(link) ||
    /[?&]id=([\w-]{10,})/.exec(link) ||
    /^\s*([\w-]{10,})\s*$/.exec(link) ||
    [];
  if (id) return id;
  throw refuse('FOLDER_LINK_UNREADABLE');
}
