/** Copies a text in one kind or several; false where the browser does not let it. The newer way is kept from side panels. */
export function copy(kinds: Record<string, string>): boolean {
  const put = (event: ClipboardEvent) => {
    for (const [kind, text] of Object.entries(kinds)) event.clipboardData?.setData(kind, text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isCopied;
}
