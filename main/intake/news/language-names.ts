import { languageTag } from '../language.ts';

/** The languages the databases are used in, in which they name the language of an article. */
const interfaceLanguages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ru', 'zh', 'ja', 'ar', 'pl', 'tr', 'sv'];
/** The languages news is written in, as far as the databases carry it. */
const newsLanguages =
  'af ar az be bg bn bs ca cs da de el en es et eu fa fi fr gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh';

let names: ReadonlyMap<string, string> | undefined;

function languageNames(): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const locale of interfaceLanguages) {
    const display = new Intl.DisplayNames([locale], { type: 'language' });
    for (const code of newsLanguages.split(' ')) {
      const name = display.of(code)?.toLowerCase();
      if (name !== undefined && !byName.has(name)) byName.set(name, code);
    }
  }
  return byName;
}

/** The BCP 47 tag of a language that a database names in one of its interface languages ("Français", "ENGLISH"); null for no known name. */
export function languageNamed(written: string): string | null {
  const [first = ''] = written.toLowerCase().split(/[;,|/]/);
  const name = first.trim();
  if (name === '') return null;
  names ??= languageNames();
  // "Chinese - Traditional", "Portuguese (Brazil)": the script or country after it is left to the text itself.
  return names.get(name) ?? names.get(name.replace(/\s*[-(].*$/, '')) ?? tag(name);
}

function tag(name: string): string | null {
  return /^[a-z]{2}(?:-[a-z]{2,4})?$/.test(name) ? languageTag(name) : null;
}
