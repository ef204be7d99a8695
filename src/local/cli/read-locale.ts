/** "en_US" for en_us, en-US or en; null for what is no locale of a language and a country. */
export function readLocale(text: string): string | null {
  if (!/^[a-z]{2,3}(?:[_-][a-z0-9]+)*$/i.test(text)) return null;
  try {
    const { language, region } = new Intl.Locale(text.replaceAll('_', '-')).maximize();
    return isKnown('language', language) && isKnown('region', region)
      ? `${language}_${region}`
      : null;
  } catch {
    return null;
  }
}

function isKnown(type: 'language' | 'region', code: string | undefined): boolean {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
  return code !== undefined && names.of(code) !== undefined;
}
