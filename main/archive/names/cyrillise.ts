/** A way to write Latin letters in Cyrillic, and how unlikely it is. */
type Spelling = readonly [text: string, cost: number];

/** Letters of Latin words, the longest first, and what they stand for; `^` and `$` bind a rule to the word's beginning and end. */
const rules: Readonly<Record<'ru' | 'uk', ReadonlyMap<string, readonly Spelling[]>>> = {
  ru: rulesOf(`
    schtsch=щ shch=щ schch=щ chtch=щ tsch=ч tch=ч sch=щ,ш:1,сх:3 sh=ш ch=ч,х:2,ш:3 zh=ж kh=х ts=ц tz=ц th=т ph=ф ck=к
    yu=ю iu=ю:1,иу:2 ju=ю:1,джу:1 ya=я ia=ия:1,я:1 ja=я:1,джа:1 ye=е,ье:3 ie=ие:1,е:2 je=е:1,дже:1 yo=ё,йо:1 io=ио:1,ё:2 jo=ё:1,джо:1 yi=ы:2,и:2
    sky$=ский skiy$=ский skii$=ский skyy$=ский skyi$=ский skij$=ский ski$=ский,ски:1 skyj$=ский
    aya$=ая aia$=ая iya$=ия y$=ий,ы:2,и:3 iy$=ий ii$=ий yy$=ий yi$=ий ij$=ий yj$=ий
    ay=ай ey=ей oy=ой uy=уй ai=ай:1,аи:1 ei=ей:1,еи:2,ей:1 oi=ой:1,ои:1 ui=уй:2,уи:1 aj=ай ej=ей oj=ой
    ou=у:1,оу:2 oo=у:1 ee=и:1 e^=е:1,э ine$=ин:1,ине:1 off$=ов:1 eff$=ев:1
    a=а b=б c=к:1,ц:1 d=д e=е,э:4 f=ф g=г h=х,г:1 i=и j=й:2,дж:1,ж:2 k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в:1 x=кс y=ы:1,й:2,и:2 z=з l$=л,ль:2 n$=н,нь:3`),
  uk: rulesOf(`
    shch=щ sch=щ:1,сх:2 sh=ш ch=ч zh=ж kh=х ts=ц tz=ц th=т ph=ф ck=к zgh=зг
    yu=ю iu=ю,іу:2 ju=ю:1 ya=я ia=я,ія:1 ja=я:1 ye=є ie=є,іє:1 je=є:1 yo=йо io=іо:1,йо:3 yi=ї
    sky$=ський skyi$=ський skyy$=ський skyj$=ський skiy$=ський ski$=ський:1 tsky$=цький tskyi$=цький
    yi$=ий yy$=ий:1 y$=ий,и:1 iy$=ій ii$=ій
    ay=ай ey=ей oy=ой uy=уй ai=ай,аї:1 ei=ей,еї:1 oi=ой,ої:1 ui=уй,уї:2
    a=а b=б c=ц:1,к:1 d=д e=е f=ф g=г:1,ґ:1 h=г i=і,и:1,ї:4 j=й:1 k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в:1 x=кс y=и,й:2 z=з l$=л,ль:2 n$=н,нь:3`),
};

const longestRule = 8;
/** The likeliest beginnings that are followed further. */
const beam = 24;

/** What a word of small Latin letters could be in Russian or Ukrainian, the likeliest first, at most `most` of them. */
export function cyrillise(word: string, language: 'ru' | 'uk', most: number): readonly string[] {
  const table = rules[language];
  // For each place in the word, the likeliest ways to have come there.
  const ways: Map<string, number>[] = Array.from({ length: word.length + 1 }, () => new Map<string, number>());
  ways[0]?.set('', 0);
  for (let at = 0; at < word.length; at += 1) {
    for (const [begun, cost] of likeliest(ways[at] ?? new Map<string, number>(), beam)) {
      for (const [length, text, more] of nextOf(word, at, table)) {
        const there = ways[at + length];
        const sum = cost + more;
        const longer = begun + text;
        if (there !== undefined && sum < (there.get(longer) ?? Infinity)) there.set(longer, sum);
      }
    }
  }
  return likeliest(ways[word.length] ?? new Map<string, number>(), most).map(([text]) => text);
}

function nextOf(
  word: string,
  at: number,
  table: ReadonlyMap<string, readonly Spelling[]>,
): readonly [number, string, number][] {
  const next: [number, string, number][] = [];
  let longest = 0;
  for (let length = Math.min(longestRule, word.length - at); length > 0; length -= 1) {
    const letters = word.slice(at, at + length);
    const isLast = at + length === word.length;
    const spellings =
      (isLast ? table.get(`${letters}$`) : undefined) ??
      (at === 0 ? table.get(`${letters}^`) : undefined) ??
      table.get(letters);
    if (spellings === undefined) continue;
    longest = Math.max(longest, length);
    // Letters that stand for one sound together are seldom meant one by one.
    for (const [text, cost] of spellings) next.push([length, text, cost + (longest - length) * 2]);
  }
  return next;
}

function likeliest(ways: ReadonlyMap<string, number>, most: number): readonly (readonly [string, number])[] {
  return Array.from(ways)
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, most);
}

function rulesOf(text: string): ReadonlyMap<string, readonly Spelling[]> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((rule) => {
        const [letters = '', spellings = ''] = rule.split('=');
        return [
          letters,
          spellings.split(',').map((spelling): Spelling => {
            const [written = '', cost = '0'] = spelling.split(':');
            return [written, Number(cost)];
          }),
        ];
      }),
  );
}
