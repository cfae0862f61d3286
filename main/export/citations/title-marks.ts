/** The first of the private characters that stand for small letters, in the order of the alphabet. */
const heldA = 0xe100;
/** Stands at the end of a word that is not to be taken for a small one, and for nothing. */
const joint = '\uE1FF';

/** What is small in the names of persons and places: *Ursula von der Leyen*, *Rio de Janeiro*. */
const particles =
  /(?<=[\p{L}\p{N},;’”)] )(?:af|al|bin|bint|da|das|de|del|della|den|der|di|dos|du|el|es|ibn|la|las|le|los|van|von|zu|zur)(?= (?:(?:al|de|den|der|el|la|las|le|los) )?\p{Lu})/gu;
/** The article of an Arabic name: *al-Assad*. */
const articles = /(?<=[\p{L}\p{N},;’”)] )(?:a[dlnrstz]|ash|e[dlnrsz])(?=-\p{Lu})/gu;
/** The first word of a compound: *by-election*. */
const firsts = /(?<![\p{L}\p{N}-])\p{Ll}+(?=-[\p{Ll}\p{N}])/gu;

/**
 * A title marked for a processor that gives it capitals: what is small in a name stays small, and what is the first word of a compound
 * is none of the words that do. `unmarked` takes the marks away.
 */
export function marked(title: string): string {
  const hold = (words: string): string =>
    words.replace(/[a-z]/gu, (letter) => String.fromCharCode(heldA + letter.charCodeAt(0) - 97));
  return title.replace(particles, hold).replace(articles, hold).replace(firsts, `$&${joint}`);
}

/** What the processor has written, without the marks. */
export function unmarked(text: string): string {
  return text
    .replace(/[\uE100-\uE119]/gu, (held) => String.fromCharCode(97 + held.charCodeAt(0) - heldA))
    .replaceAll(joint, '');
}
