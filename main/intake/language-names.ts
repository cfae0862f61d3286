import { languageTag } from './language.ts';

/** Languages whose English, German, French and own names databases write out. */
const named =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi zh';

/** Codes of ISO 639-2 for libraries where they differ from those of BCP 47, and names LaTeX gives to spellings. */
const others: Readonly<Record<string, string>> = {
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  ice: 'is',
  mac: 'mk',
  may: 'ms',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  tib: 'bo',
  wel: 'cy',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  ngerman: 'de',
  naustrian: 'de-AT',
  austrian: 'de-AT',
  nswissgerman: 'de-CH',
  francais: 'fr',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  mandarin: 'zh',
  farsi: 'fa',
};

let byName: ReadonlyMap<string, string> | undefined;

/** A BCP 47 tag for a language as databases write it: a tag, an ISO 639-2 code, a name; null for anything else. */
export function namedLanguage(written: string): string | null {
  const key = written.trim().toLowerCase();
  if (key === '' || key.length > 40) return null;
  byName ??= languagesByName();
  const known = (Object.hasOwn(others, key) ? others[key] : undefined) ?? byName.get(key);
  return known ?? languageTag(key);
}

function languagesByName(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const codes = named.split(' ');
  const shared = ['en', 'de', 'fr', 'es'].map(namesIn);
  for (const code of codes) {
    for (const spoken of [...shared, namesIn(code)]) {
      const name = spoken.of(code)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, code);
    }
  }
  return names;
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'language' });
}
