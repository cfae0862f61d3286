import type { Sourced } from '../../preload/contract/articles.ts';
import { eld } from 'eld/medium';
import { functionWords, wordShapes } from './function-words.ts';

/** How much of a text is looked at: more costs time and gains nothing (measured on news in ten languages). */
const detectedLength = 400;

/** Fewer letters say nothing. */
const leastLetters = 12;
/** A declared language loses only against a text that is long enough to be sure of. */
const leastToContradict = 200;

const tables = Object.entries(functionWords).map(([tag, words]) => ({
  tag,
  small: new Set(words),
  shape: wordShapes[tag],
}));
/** How many different small words, and which share of all words they and its shapes, make a text one of those languages. */
const manyKinds = 3;
const leastShare = 0.13;
const shareOfShapes = 0.22;

/** Letters that the others do not write. */
const slavic = /[čšžćđřěů]/iu;
const ownLetters: Readonly<Record<string, RegExp>> = { yo: /[ẹṣ]/iu, hr: slavic, sl: slavic, sk: slavic, cs: slavic };

/** What the detector never takes one of them for, by its script or its letters. */
const sureOf: ReadonlySet<string> = new Set(
  'ar be bg bn el fa gu he hi hu hy ja ka kn ko lo ml mr or pa pt ru ta te th uk ur zh'.split(' '),
);

/** Languages that a detector takes for each other, and pages declare for each other. */
const kin: readonly string[] = [
  'no nb nn da sv',
  'hr sr bs sh me cnr sl mk bg',
  'ms id',
  'cs sk',
  'nl af fy',
  'en pcm sco',
  'rn rw',
  'xh zu nr ss',
  'am ti',
  'es ca gl pt eu oc ast',
  'tl fil ceb',
  'ru be uk',
  'fa ps prs ur ckb ku tg',
  'az tr',
  'hi mr ne bho',
  'zh yue wuu lzh',
  'ig yo',
];

/** A BCP 47 tag in its usual spelling (`pt_br` → `pt-BR`); null for what is none, or says nothing (`und`). */
export function languageTag(value: string): string | null {
  const tag = value.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag) || /^(?:und|mul|mis|zxx)\b/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // Well-formed at first sight only, such as `en-a`.
  }
}

/** The language a text is in, as a guess from its first letters; null when there are too few, or nothing fits. */
export function guessLanguage(text: string): Sourced | null {
  const tag = detect(text.slice(0, detectedLength));
  return tag === null ? null : { value: tag, origin: 'visible-text', isGuess: true };
}

/** The language a page declares, unless its text is plainly in another: then that, as a guess. */
export function settledLanguage(declared: Sourced | null, text: string): Sourced | null {
  if (declared === null || countLetters(text) < leastToContradict) return declared;
  const middle = Math.max(0, Math.floor(text.length / 2) - detectedLength / 2);
  const found = detect(text.slice(0, detectedLength));
  if (found === null || found !== detect(text.slice(middle, middle + detectedLength))) return declared;
  const own = primary(declared.value);
  const areKin = kin.some((group) => group.split(' ').includes(own) && group.split(' ').includes(found));
  // A language the detector does not know would be taken for one it knows.
  return own === found || areKin || !isKnown(own) ? declared : { value: found, origin: 'visible-text', isGuess: true };
}

function detect(text: string): string | null {
  if (countLetters(text) < leastLetters) return null;
  const found = languageTag(eld.detect(text).language);
  return bySmallWords(text, found) ?? found;
}

/** Which of the languages with a table of small words a text is in; null where none stands out. */
function bySmallWords(text: string, detected: string | null): string | null {
  // Tigrinya writes the letter with its own vowel where Amharic writes it bare.
  if (detected === 'am') return count(text, /ኣ/g) > count(text, /አ/g) ? 'ti' : 'am';
  if (detected !== null && sureOf.has(detected)) return null;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu) ?? [];
  if (detected !== null && (ownLetters[detected]?.test(text) ?? false)) return null;
  const counts = tables.map(({ tag, small, shape }) => {
    const kinds = new Set(words.filter((word) => small.has(word)));
    const hits = words.filter((word) => small.has(word) || (shape?.test(word) ?? false)).length;
    return { tag, hits, kinds: kinds.size };
  });
  const [best] = counts
    .filter(({ hits, kinds }) => hits >= (kinds >= manyKinds ? leastShare : shareOfShapes) * words.length && kinds > 0)
    .toSorted((a, b) => b.hits + b.kinds - a.hits - a.kinds);
  return best?.tag ?? null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isKnown(tag: string): boolean {
  return known.has(tag) || tag in functionWords;
}

/** The languages that `eld` was trained on. */
const known: ReadonlySet<string> = new Set(
  (
    'am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no nb nn or pa ' +
    'pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh id'
  ).split(' '),
);

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
