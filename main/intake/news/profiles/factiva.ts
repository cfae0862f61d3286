import type { Meaning } from '../labels.ts';
import type { Counts, Profile } from '../profile.ts';

const factiva = { database: 'Factiva', expects: ['headline', 'outlet', 'date', 'text'] } as const;

/** "Full article plus indexing": a table of two-letter codes, the same in every interface language. */
export const factivaIndexed: Profile = { ...factiva, name: 'factiva-indexed', version: '2011' };

/** "Full article": no codes; headline, byline, words, date, source and language each on a line of its own. */
export const factivaPlain: Profile = { ...factiva, name: 'factiva-article', version: '2016' };

/** What the codes mean; a code that is not here is kept by nobody. */
export const factivaCodes: Readonly<Record<string, Meaning>> = {
  HD: 'headline',
  BY: 'byline',
  CR: 'byline',
  WC: 'words',
  PD: 'date',
  ET: 'time',
  SN: 'outlet',
  SC: 'nothing',
  SE: 'section',
  CLM: 'section',
  ED: 'edition',
  PG: 'page',
  VOL: 'volume',
  LA: 'language',
  CY: 'copyright',
  LP: 'text',
  TD: 'text',
  CX: 'text',
  ART: 'text',
  CO: 'company',
  IN: 'industry',
  NS: 'subject',
  RE: 'region',
  IPD: 'subject',
  IPC: 'subject',
  PUB: 'publisher',
  AN: 'id',
  CT: 'nothing',
  DJIC: 'nothing',
  DLN: 'nothing',
  GC: 'nothing',
  NGC: 'nothing',
  NGF: 'nothing',
  NSC: 'nothing',
  RF: 'nothing',
  RST: 'nothing',
  PUBLISHER: 'nothing',
};

/** The name of an article: its source's code, the day, and letters of its own, after a word in the interface language. */
export const accessionLine = /^(?:\p{L}{4,12}\s+)?([A-Z][A-Z0-9]{2,11}0{2}\d{8}[a-z0-9]{6,14})$/u;

/** "295 words" in the interface languages, as a line of its own. */
export const wordsLine =
  /^\d[\d.,\s’']{0,9}\s?(?:words?|mots?|w[oö]rter|wort|palabras?|parole|parola|palavras?|woorden|слов[оа]?|字|個字|个字|文字|語|كلمات|كلمة|słów|słowa|kelime|ord)$/iu;

/** The search summary below the articles says how many there were. */
export const factivaCounts: Counts = {
  total: [
    /^(?:Results Found|Résultats trouvés|Gefundene Ergebnisse|Resultados encontrados|Risultati trovati|Найдено результатов|检索结果|検索結果)\s*:?\s*(\d{1,3})$/i,
  ],
  chosen: [],
  numbered: null,
};

/** Lines that belong to the database and not to an article. */
export const factivaNoise: readonly RegExp[] = [
  /^page \d+(?: of \d+)?\b.{0,60}$/i,
  /^(?:©|\(c\))\s*\d{4} Factiva\b.{0,80}$/i,
  /^(?:search summary|synthèse de la recherche)$/i,
];
