/** What `babel` and `polyglossia` call languages and their kinds where it is not their English name. */
const others: Readonly<Record<string, string>> = {
  de: 'ngerman',
  'de-at': 'naustrian',
  'de-ch': 'nswissgerman',
  'en-us': 'american',
  'en-gb': 'british',
  fa: 'persian',
  nb: 'norsk',
  nn: 'nynorsk',
  no: 'norsk',
  'pt-br': 'brazilian',
};

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The name LaTeX gives to the language of a BCP 47 tag; `null` for none that can be one. */
export function babelLanguage(tag: string): string | null {
  const key = tag.trim().toLowerCase();
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/u.test(key)) return null;
  const [language = ''] = key.split('-');
  const known = others[key] ?? others[language];
  if (known !== undefined) return known;
  const name = english.of(language)?.toLowerCase() ?? '';
  return /^[a-z]+$/u.test(name) ? name : null;
}
