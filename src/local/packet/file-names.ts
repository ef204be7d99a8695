import type { Packet } from './packet-input';

// With the ending and a number still under what every file system takes.
const MAX_NAME_LENGTH = 120;

/**
 * A file name for each packet: “Name – District – Cohort.pdf”, what is not known left out. People who would share
 * one are told apart by address, else by number.
 */
export function nameFiles(packets: Packet[]): string[] {
  const plain = packets.map(({ applicant }) =>
    toName([applicant.applicant, applicant.district, applicant.cohort]),
  );
  const isTwin = (name: string) => countOf(plain, name) > 1;
  const names = packets.map(({ applicant }, index) =>
    isTwin(plain[index] ?? '')
      ? toName([applicant.applicant, applicant.district, applicant.cohort, applicant.email])
      : (plain[index] ?? ''),
  );
  return names.map((name, index) => {
    const earlier = countOf(names.slice(0, index), name);
    return `${name}${earlier > 0 ? ` (${earlier + 1})` : ''}.pdf`;
  });
}

const countOf = (names: string[], name: string) =>
  names.filter((each) => each.toLowerCase() === name.toLowerCase()).length;

function toName(parts: string[]): string {
  const clean = parts.map((part) =>
    part
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .replace(/[/\\:*?"<>|]/g, '-')
      .trim(),
  );
  const name = clean.filter((part) => part !== '').join(' – ');
  const short = Array.from(name).slice(0, MAX_NAME_LENGTH).join('');
  // bounded: MAX_NAME_LENGTH
  return short.replace(/^\.+|[. ]+$/g, '') || 'Packet';
}
