/** The writing direction of a language tag; `auto` where none is known, so that the text itself decides. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto';
  const { language: name, script } = localeOf(language);
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return name === undefined ? 'auto' : 'ltr';
}

const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);

function localeOf(language: string): { language?: string; script?: string } {
  try {
    const { language: name, script } = new Intl.Locale(language).maximize();
    return { language: name, ...(script === undefined ? {} : { script }) };
  } catch {
    return {};
  }
}
