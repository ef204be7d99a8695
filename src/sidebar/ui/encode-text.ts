/** Text as a link may hold it; a half character would make the whole link fail. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\ufffd'));
}
