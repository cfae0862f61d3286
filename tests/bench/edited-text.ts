import type { ArticleBody } from '../../preload/contract/articles.ts';
import { canonicalText, type CanonicalText } from '../../preload/contract/canonical-text.ts';
import { at, type Random } from './random.ts';

/** A unit of a text and where it stood before the text was edited; -1 for what was put in. */
interface Unit {
  readonly value: string;
  readonly origin: number;
}
type Paragraph = readonly Unit[];

/** What is done to a text, as happens between two readings of a page. */
export const edits = ['typos', 'many typos', 'cut', 'moved', 'typography', 'read again', 'all'] as const;

/** One of the edits above. */
export type Edit = (typeof edits)[number];

/** An edited text that knows where each unit of the text it was made from has gone. */
export interface EditedText {
  readonly canonical: CanonicalText;
  /** By UTF-16 unit of the new text: where it stood before, or -1. */
  readonly origins: readonly number[];
}

const letters = 'etaoinshrdlu';
const typography: ReadonlyMap<string, readonly string[]> = new Map([
  ["'", ['’', '‘']],
  ['’', ["'"]],
  ['"', ['“', '”', '«']],
  ['“', ['"', '«']],
  ['”', ['"', '»']],
  ['-', ['–', '‐']],
  ['–', ['-', '—']],
  ['—', ['–', '-']],
  [' ', ['\u00A0']],
]);
const additions = [
  'Advertisement',
  'Read more: what the ministers agreed, and what they left for the autumn',
  'Photo: the delegation arrives for the second day of talks',
  'Our correspondents reported from three capitals. Sign up for the morning briefing.',
];

/** The paragraphs of a text as the body of an article. */
export function bodyText(paragraphs: readonly string[]): CanonicalText {
  const body: ArticleBody = {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
  return canonicalText(body);
}

/** Edits a text of paragraphs. */
export function edited(paragraphs: readonly string[], edit: Edit, random: Random): EditedText {
  let origin = 0;
  const before = paragraphs.map((text): Paragraph => {
    const units = Array.from({ length: text.length }, (_, place) => ({
      value: text[place] ?? '',
      origin: origin + place,
    }));
    origin += text.length + 1;
    return units;
  });
  const after = editOf(before, edit, random).filter((units) => units.some(({ value }) => value.trim() !== ''));
  const canonical = bodyText(after.map((units) => units.map(({ value }) => value).join('')));
  // paragraphs are parted by one unit, which stood nowhere
  const origins = after.flatMap((units, place) => [...(place > 0 ? [-1] : []), ...units.map((unit) => unit.origin)]);
  return { canonical, origins };
}

function editOf(text: readonly Paragraph[], edit: Edit, random: Random): readonly Paragraph[] {
  switch (edit) {
    case 'typos':
      return text.map((units) => withTypos(units, 0.02, random));
    case 'many typos':
      return text.map((units) => withTypos(units, 0.07, random));
    case 'cut':
      return cut(text, random);
    case 'moved':
      return moved(text, random);
    case 'typography':
      return text.map((units) => retyped(units, random));
    case 'read again':
      return readAgain(text, random);
    case 'all':
      return readAgain(moved(cut(text, random), random), random).map((units) =>
        withTypos(retyped(units, random), 0.03, random),
      );
  }
}

function pick<T>(list: ArrayLike<T>, random: Random): T {
  return at(list, Math.floor(random() * list.length));
}

function withTypos(units: Paragraph, rate: number, random: Random): Paragraph {
  const wrong = (): Unit => ({ value: pick(letters, random), origin: -1 });
  return units.flatMap((unit): Paragraph => {
    // half of a surrogate pair alone is no letter
    if (random() >= rate || /[\uD800-\uDFFF]/u.test(unit.value)) return [unit];
    const kind = random();
    return kind < 0.4 ? [wrong()] : kind < 0.7 ? [] : [unit, wrong()];
  });
}

function cut(text: readonly Paragraph[], random: Random): readonly Paragraph[] {
  const first = Math.floor(random() * text.length);
  const rest = text.toSpliced(first, 1 + Math.floor(random() * Math.max(1, text.length / 4)));
  return rest.length > 0 ? rest : text;
}

function moved(text: readonly Paragraph[], random: Random): readonly Paragraph[] {
  const from = Math.floor(random() * text.length);
  const rest = text.toSpliced(from, 1);
  return rest.toSpliced(Math.floor(random() * (rest.length + 1)), 0, at(text, from));
}

function retyped(units: Paragraph, random: Random): Paragraph {
  return units.map((unit) => {
    const others = typography.get(unit.value);
    if (others === undefined || (unit.value === ' ' && random() > 0.05)) return unit;
    return { value: pick(others, random), origin: unit.origin };
  });
}

/** What another extractor makes of a page: furniture between paragraphs, some joined or parted, the first or the last left out. */
function readAgain(text: readonly Paragraph[], random: Random): readonly Paragraph[] {
  const made: Paragraph[] = [];
  const add = (): void => {
    made.push(Array.from(pick(additions, random), (value) => ({ value, origin: -1 })));
  };
  add();
  for (const [place, units] of text.entries()) {
    if ((place === 0 || place === text.length - 1) && text.length > 2 && random() < 0.3) continue;
    const last = made.at(-1);
    const sentence = units.findIndex(({ value }, index) => index > 40 && /[.。؟።]/u.test(value)) + 1;
    if (random() < 0.1 && last !== undefined) made.splice(-1, 1, [...last, { value: ' ', origin: -1 }, ...units]);
    else if (random() < 0.1 && sentence > 0) made.push(units.slice(0, sentence), units.slice(sentence));
    else made.push(units);
    if (random() < 0.15) add();
  }
  return made;
}
