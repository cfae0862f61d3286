import type { ShippedStyle } from '../../preload/contract/citations.ts';

/** Why styles of ours say something else than the official ones, and what makes the two the same where this alone is between them. */
interface Reason {
  readonly styles: RegExp;
  readonly why: string;
  readonly level: (text: string, form: string) => string;
}

const reasons: readonly Reason[] = [
  {
    styles: /^chicago-notes/u,
    why: 'a programme comes before its pieces in a note as in the bibliography; the official style has it so where the piece has a number',
    level: (text) =>
      text.replace(/^(“[^”]*,” )(\*[^*]+\*, )/u, '$2$1').replace(/^“First Ships[^”]*”$/u, '*The World at Dusk*, $&'),
  },
  {
    styles: /^chicago-notes/u,
    why: 'the day of access stands for the date of what is online and undated, as in the examples of web pages; n.d. beside it says nothing more',
    level: (text) =>
      text.replace(/, n\.d\.(?=, accessed| Accessed)/u, (_, at: number) => (text.startsWith(',', at + 6) ? '' : '.')),
  },
  {
    styles: /./u,
    why: 'the database is named where there is no address; the official style looks for it in another field (archive), which a database export does not fill',
    level: (text) => text.replace(/[.,] (?:Available at: )?\*?Factiva\*?\.$/u, '.'),
  },
  {
    styles: /^(?:chicago|mla|harvard)/u,
    why: 'an edition stands in the words and capitals of the source; the official style adds the word edition to it, or takes it for a number',
    level: (text) => text.replace(/(?:[,.] late ed(?:ition|\.)| \(late edition\))(?: edition)?/iu, ''),
  },
  {
    styles: /^chicago/u,
    why: 'particles that a byline writes small are kept with the family name in the list as in the short form, so that the one leads to the other',
    level: (text) => text.replace(/^Linden, Ursula von der\./u, 'von der Linden, Ursula.'),
  },
  {
    styles: /^chicago-notes-17$/u,
    why: 'the title of what was just cited may be left out, and is not: notes of a draft are moved about',
    level: (text, form) =>
      form === 'at once again'
        ? text
            .replace(/, (?:“.*”|\*[^*]*\*)(?: (\d+))?\.?$/u, (_, page?: string) =>
              page === undefined ? '.' : `, ${page}.`,
            )
            .replace(/\.\*\.$/u, '.*')
            .replace(/\.+$/u, '.')
        : text,
  },
  {
    styles: /^(?:chicago-notes-17|mla-9)$/u,
    why: 'an author is named again in place of a dash: an entry is read by itself as well',
    level: (text) => text.replace(/^———\./u, 'Ruiz, Ana.'),
  },
  {
    styles: /^chicago/u,
    why: 'an archive of the web is told as one, with the day of its copy, as in the manual’s Q&A; the official style names it alone, or takes that day for a date',
    level: (text) =>
      text
        .replace(/archived \w+ \d+, \d{4}, at the (?=Wayback Machine)/iu, '')
        .replace(/(?<=Strait(?:,”|\.”) )2019\.?/u, 'n.d.'),
  },
  {
    styles: /^(?:chicago|mla)/u,
    why: 'what kind of broadcast it was is not told: that it aired, and where, says enough',
    level: (text) => text.replace(/(?<=[,.]\*?”? )radio broadcast[,.] /iu, ''),
  },
  {
    styles: /^chicago/u,
    why: 'a broadcast is in no print, of which n.d. is told; it aired all the same',
    level: (text) => text.replace(/(?<=[,.] )(?:n\.d\., |aired,? )on (?=BBC|Harbour)/iu, 'on '),
  },
  {
    styles: /^mla/u,
    why: 'what kind of work it is stands at the end, as what is told besides does',
    level: (text) => text.replace(/Press release\. (.*)$/u, '$1 Press release.'),
  },
  {
    styles: /^apa/u,
    why: 'who gives a press release out is its author',
    level: (text) =>
      text
        .replace(/^\(Ministry of the Sea,/u, '(*Ministers Agree to Reopen Strait*,')
        .replace(/^(\*[^*]+\*)\. (\([^)]+\))\. (\[Press release\])\. (Ministry of the Sea)\./u, '$4. $2. $1 $3.'),
  },
  {
    styles: /^harvard/u,
    why: 'who gives a press release out is its author, and it is described as one, with its day',
    level: (text) =>
      text
        .replace(/^\(Ministry of the Sea,/u, '(*Ministers agree to reopen strait*,')
        .replace(' [Press release]. 31 May. Available', '. Available'),
  },
  {
    styles: /^apa/u,
    why: 'the day of retrieval is for what is designed to change and was not archived; this was',
    level: (text) => text.replace(/Retrieved \w+ \d+, \d{4}, from /u, ''),
  },
  {
    styles: /^apa/u,
    why: 'what describes a title in brackets stands with it, also where it stands for the author',
    level: (text) =>
      text.replace(/ \[(?:Radio b|B)roadcast\]\. \(/u, '. (').replace(/\. \[(?:Radio b|B)roadcast\]\./u, '.'),
  },
  {
    styles: /^apa/u,
    why: 'the title of a report is set in italics in the text as in the list',
    level: (text, form) => (form === 'text' ? text.replaceAll('*', '') : text),
  },
  {
    styles: /^apa/u,
    why: 'Chinese characters, kana and Hangul are not set in italics',
    level: (text) =>
      text.replace(/\*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)\*/u, '$1'),
  },
  {
    styles: /^mla/u,
    why: 'a date that a researcher supplies stands in brackets, with a question mark where it is not sure',
    level: (text) => text.replace(/Circa ([^.]+)\.$/u, '[$1?].'),
  },
  {
    styles: /^harvard/u,
    why: 'a guessed date is marked as one',
    level: (text) => text.replace(/(?<=\()c\. |(?<=, )c\. /u, ''),
  },
  {
    styles: /^harvard/u,
    why: 'the organisation stands for the author of a page of its site',
    level: (text) =>
      text
        .replace(/^\*([^*]+)\* \((\d+)\) \*([^*]+)\*\. Available/u, '$3 ($2) *$1*. Available')
        .replace('(*Ministers agree to reopen strait*,', '(Reuters,')
        .replace('(*Divers clear the channel*,', '(BBC News,'),
  },
  {
    styles: /^harvard/u,
    why: 'the name of a site that is no publication follows the title as a sentence, without italics',
    level: (text) => text.replace(/(?<=\*), \*([^*]+)\*(?=\. Available)/u, '. $1'),
  },
  {
    styles: /^harvard/u,
    why: 'a programme is set in italics, and the day of a broadcast is told',
    level: (text) =>
      text
        .replace(/(?<=Radio(?: 4)?), 31 May\.$/u, '.')
        .replace(/^‘([^’]+)’ \((\d+|no date)\)\. (?=BBC|Harbour)/u, '*$1* ($2) ')
        .replace(/^\(‘First ships pass the strait’,/u, '(*First ships pass the strait*,'),
  },
  {
    styles: /^harvard/u,
    why: 'what stands under its title goes on after the year without a full stop',
    level: (text) => text.replace(/^(\*[^*]+\* \(\d+\))\. (?!Available)/u, '$1 '),
  },
  {
    styles: /^harvard/u,
    why: 'letters follow the days, where the days are known; the official style has them follow the titles',
    level: (text) => text.replace(/(?<=2024)[ab]/u, ''),
  },
];

/** The reasons that together account for a difference, or none. */
export function reasonsFor(style: ShippedStyle, form: string, ours: string, theirs: string): readonly string[] {
  const known = reasons.filter(({ styles }) => styles.test(style));
  const isLevel = (some: readonly Reason[]): boolean => {
    const levelled = (text: string): string => some.reduce((now, { level }) => level(now, form), text);
    return levelled(ours) === levelled(theirs);
  };
  if (!isLevel(known)) return [];
  const needed = known.filter((reason) => !isLevel(known.filter((other) => other !== reason)));
  return needed.map(({ why }) => why);
}
