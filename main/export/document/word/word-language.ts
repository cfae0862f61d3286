/** A language as Word knows it: its tag with a region, and the attribute of `w:lang` that words of its script are told by. */
export interface WordLanguage {
  readonly tag: string;
  readonly script: 'val' | 'eastAsia' | 'bidi';
}

const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Samr', 'Syrc', 'Thaa']);
/** Languages that Word has only by their script. */
const byScript: ReadonlySet<string> = new Set(['az', 'bs', 'sr', 'uz']);

const eastAsian: ReadonlySet<string> = new Set(['Bopo', 'Hang', 'Hans', 'Hant', 'Hira', 'Jpan', 'Kana', 'Kore']);

/**
 * A language of BCP 47 as Word knows it, which has no spelling check for one without a region: where none is said it is that of most who
 * speak it. `null` for what is no language, and for English of no region, which is then that of the document.
 */
export function wordLanguage(language: string): WordLanguage | null {
  const said = localeOf(language);
  if (said === null || said.toString().startsWith('und')) return null;
  if (said.language === 'en' && said.region === undefined) return null;
  const { language: name, script = '', region } = said.maximize();
  if (region === undefined) return null;
  // Word tells the scripts of Chinese by their regions.
  const written = byScript.has(name) || (said.script !== undefined && name !== 'zh') ? `-${script}` : '';
  return {
    tag: `${name}${written}-${region}`,
    script: rightToLeft.has(script) ? 'bidi' : eastAsian.has(script) ? 'eastAsia' : 'val',
  };
}

function localeOf(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language.trim());
  } catch {
    return null; // what was taken for a language is none
  }
}
