import { findNames, indexNames } from '../../main/archive/names/find-names.ts';
import { isInCapitals } from '../../main/archive/names/name-set.ts';
import { shippedNameSets } from '../../main/archive/names/shipped-name-sets.ts';
import { transliterations } from '../../main/archive/names/transliterate.ts';
import { phraseOf, type Phrase } from '../../main/archive/normalise.ts';
import { findPhrases } from '../../main/search/hits.ts';

const names = indexNames(shippedNameSets());

/** Whether a text holds every word of a query, as typed, in another script, or as another spelling of a shipped name. */
export function matches(query: string, text: string): boolean {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const found = findNames(words, names);
  const isWithinName = (at: number): boolean => found.some(({ first, count }) => at >= first && at < first + count);
  return (
    words.every((word, at) => isWithinName(at) || holdsWord(text, word)) &&
    found.every(
      ({ first, count, needsCapitals, others }) =>
        words.slice(first, first + count).every((word) => holdsWord(text, word, needsCapitals)) ||
        others.some((other) => holds(text, other.phrase, other.needsCapitals)),
    )
  );
}

function holdsWord(text: string, word: string, needsCapitals = false): boolean {
  const phrases = [phraseOf(word), ...(needsCapitals ? [] : transliterations(word).map(phraseOf))];
  return phrases.some((phrase) => holds(text, phrase, needsCapitals));
}

function holds(text: string, phrase: Phrase, needsCapitals: boolean): boolean {
  let isHeld = false;
  findPhrases(text, [phrase], ({ start, end }) => {
    isHeld = !needsCapitals || isInCapitals(text.slice(start, end));
    return !isHeld;
  });
  return isHeld;
}
