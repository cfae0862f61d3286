import { isAgency } from './agencies.ts';
import { dayWords, monthNumbers } from './calendar-words.ts';

const particles =
  /^(?:de|del|della|di|da|das|dos|do|du|des|van|von|der|den|ter|ten|te|la|le|el|al|bin|bint|ben|ibn|abu|y|zu|zum|af|av|d'|of|st\.?|jr\.?|sr\.?)$/iu;
const initials = /^(?:\p{Lu}\.?){1,3}$/u;
/** Words that end a name: a role, a time, what was done. */
const stops = new Set(
  (
    'updated last published posted reviewed edited written modified senior junior former chief writer editor reporter correspondent ' +
    'contributor contributing columnist founder co-founder cofounder guest author freelance journalist analyst director manager head ' +
    'president professor specialist expert associate assistant deputy executive managing special min mins minute minutes read views comments comment ' +
    'share follow on in at for from with about the january photo photos video image redaktion redakteur redakteurin korrespondent ' +
    'journaliste redacteur redactor corresponsal publicado aggiornato pubblicato actualizado uhr stand sponsored advertisement more home news ' +
    'menu search subscribe sign login category categories tags topic topics print email copy link'
  ).split(' '),
);
/** Words of a page's furniture, which no name begins with. */
const furniture =
  /^(?:skip|member|full|call|account|get|live|articles?|medium|youtube|tiktok|facebook|twitter|instagram|linkedin|read|about|authored|insights|spotlight|the|our|all|top|best|how|why|what|quelle|source|登录|登入|新規登録|ログイン)$/iu;
const outletStops = /^\p{Lu}{2,}$/u;
/** "Ode Barr, staff writer". */
const staffRole = /^staff\s+(?:writer|reporter|correspondent|photographer|editor)/iu;
const longestName = 60;
const mostWords = 5;

/** The names that a byline begins with, as far as its words look like names: capitalised, with particles and initials between. */
export function nameRun(byline: string): readonly string[] {
  const names: string[] = [];
  for (const part of byline.split(/\s*(?:[|•·⋅●;]|\s[–—-]\s|\n)\s*/u).slice(0, 1)) {
    for (const piece of part.split(
      /\s*(?:,|，|、|\/)\s*|\s+(?:and|und|et|y|e|и|og|och|en|&|with|avec|mit|con)\s+|^\s*&\s+/iu,
    )) {
      const name = oneName(piece.trim());
      if (name === null) break;
      // What follows a first name after a comma is a role or a degree unless it looks like a whole name.
      if (names.length > 0 && !isWhole(name) && !isAgency(name)) break;
      names.push(name);
      if (name.length < piece.trim().length) break;
    }
  }
  return names;
}

function isWhole(name: string): boolean {
  return (/\s/.test(name) && !/\s\p{Lu}{3,}$/u.test(name)) || !/\p{Lu}/u.test(name);
}

function oneName(piece: string): string | null {
  if (isAgency(piece)) return piece;
  if (furniture.test(/^\S+/.exec(piece)?.[0] ?? '') && !/(?:team|staff|editors?|desk)$/i.test(piece)) return null;
  const kept: string[] = [];
  const words = piece.split(/\s+/);
  for (const [index, word] of words.entries()) {
    const plain = word.toLowerCase().replace(/[.,:;()]+$/u, '');
    const isDate =
      (kept.length > 0 || /^\S+\s+\d/.test(piece) || word.endsWith('.') || plain === piece.toLowerCase()) &&
      (monthNumbers.has(plain) || dayWords.has(plain)) &&
      !particles.test(word);
    if (
      /\d/.test(word) ||
      stops.has(plain) ||
      staffRole.test(words.slice(index).join(' ')) ||
      isDate ||
      /^[([]/.test(word)
    )
      break;
    const isName =
      /^['’(]?\p{Lu}/u.test(word) ||
      /^\p{Lo}/u.test(word) ||
      initials.test(word) ||
      (particles.test(word) && piece !== word);
    if (!isName) break;
    kept.push(word);
    if (kept.length > mostWords) return null;
  }
  while (kept.length > 0 && particles.test(kept.at(-1) ?? '') && !/^\p{Lu}/u.test(kept.at(-1) ?? '')) kept.pop();
  while (kept.length > 2 && outletStops.test(kept.at(-1) ?? '') && kept.some((word) => /\p{Ll}/u.test(word)))
    kept.pop();
  const name = kept.join(' ').replace(/[,:;–—-]+$/u, '');
  if (/^\p{Lu}{1,2}$/u.test(name) && !isAgency(name)) return null;
  return /\p{L}{2}/u.test(name) && name.length <= longestName ? name : null;
}
