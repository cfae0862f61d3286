import { at, type Random } from './random.ts';

/** A story as another outlet might print it. */
export interface Story {
  readonly title: string;
  readonly text: string;
}

const swaps: readonly (readonly [string, string])[] = [
  ['said', 'told reporters'],
  ['also', 'in addition'],
  ['about', 'around'],
  ['but', 'however'],
  ['company', 'firm'],
  ['government', 'authorities'],
  ['because', 'since'],
  ['last year', 'a year ago'],
  ['pct', 'percent'],
  ['dlrs', 'dollars'],
  ['mln', 'million'],
  ['added', 'went on'],
  ['today', 'on the day'],
  ['expected', 'likely'],
  ['total', 'overall'],
];
const desks = ['HARBOUR TOWN', 'ORSEN', 'MERIDIAN CITY', 'PORT LENA'];
const tails = [
  'Additional reporting by our own correspondents.',
  'This story was updated after publication. Read more on our website.',
  'Copyright of the agency. All rights reserved.',
];

/** The paragraphs of a story, the white space inside them folded. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/**
 * A near-copy: 10 to 40 % of the paragraphs dropped, four times in five from the end, a new headline, some words put
 * differently, one word in fifty left out, a place line or a closing line of the outlet's own, paragraphs joined and lines wrapped anew.
 */
export function nearCopy(story: Story, random: Random): Story {
  const paragraphs = [...paragraphsOf(story.text)];
  const dropped = Math.max(
    1,
    Math.min(Math.floor(paragraphs.length * 0.4), Math.round(paragraphs.length * (0.1 + random() * 0.3))),
  );
  for (let count = 0; count < dropped; count += 1) {
    paragraphs.splice(random() < 0.8 ? paragraphs.length - 1 : Math.floor(random() * paragraphs.length), 1);
  }
  const edited = paragraphs.map((paragraph) => edit(paragraph, random));
  if (random() < 0.5) edited[0] = `${at(desks, Math.floor(random() * desks.length))} (Agency) – ${edited[0] ?? ''}`;
  if (random() < 0.5) edited.push(at(tails, Math.floor(random() * tails.length)));
  return { title: retitled(story.title, random), text: rewrapped(edited, random) };
}

function edit(paragraph: string, random: Random): string {
  let text = paragraph;
  for (const [one, other] of swaps) if (random() < 0.4) text = text.replaceAll(` ${one} `, ` ${other} `);
  const words = text.split(' ').filter((word) => random() > 0.02 || /\d/.test(word));
  return words.join(' ');
}

function retitled(title: string, random: Random): string {
  const words = title
    .toLowerCase()
    .replace(/<[^>]*>/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.toSorted(() => random() - 0.5).join(' ');
}

function rewrapped(paragraphs: readonly string[], random: Random): string {
  const width = 50 + Math.floor(random() * 40);
  const wrap = (text: string): string => text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trim();
  let text = '';
  for (const paragraph of paragraphs) text += (text === '' ? '' : random() < 0.3 ? ' ' : '\n\n') + paragraph;
  return text.split('\n\n').map(wrap).join('\n\n');
}
