/**
 * The names of characters that HTML knows without a semicolon, as browsers read them in a text: `&section=world` is `§ion=world`.
 */
const characterNames =
  `AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde
   Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring
   atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc
   iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn
   pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml`.split(
    /\s+/u,
  );
const characterName = new RegExp(`&(?=${characterNames.join('|')})(.)`, 'gu');

/** Where HTML has a tag: behind no other character is the sign one. */
const tagSign = /<(?=[a-z/!?])/giu;

/** What the files of ProCite have before a colon in a note, and Zotero takes for the name of a field. */
const proCiteFields = new Set([
  'Artist Role',
  'Author Role',
  'Author, Monographic',
  'Author, Subsidiary',
  'Call Number',
  'Cartographer Role',
  'Composer Role',
  'Connective Phrase',
  'Director Role',
  'Edition',
  'Extent of Work',
  'Histroy',
  'ISBN',
  'Issue ID',
  'Issue Identification',
  'Language',
  'Notes',
  'Packaging Method',
  'Performer Role',
  'Place of Publication',
  'Proceedings Title',
  'Producer Role',
  'Publisher Name',
  'Record ID',
  'Record Number',
  'Scale',
  'Series Editor Role',
  'Series Title',
  'Series Volume ID',
  'Size',
  'Volume ID',
]);

/**
 * A line of RIS in words that Zotero does not take for HTML, as its reader (RIS.js) else does with every line, where a tag would swallow
 * the words behind it: a sign `<` has a space behind it, and the addresses in it are as below.
 */
export function wordsForZotero(line: string): string {
  return line.replace(/\bhttps?:\/\/[^\s<]+/giu, withoutNames).replace(tagSign, '< ');
}

/** An address or a DOI in which Zotero sees neither a tag nor the name of a character: percent-encoded there, which is the same. */
export function addressForZotero(address: string): string {
  return withoutNames(address).replace(tagSign, '%3C');
}

/** A note in which Zotero sees no field of ProCite: “Language: …” would be the language of the item, and no note. */
export function noteForZotero(note: string): string {
  const [, name = ''] = /([A-Za-z,\s]+):/u.exec(note) ?? [];
  return proCiteFields.has(name) ? note.replace(`${name}:`, `${name} :`) : note;
}

function withoutNames(address: string): string {
  return address.replace(characterName, (_, letter: string) => `&%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
