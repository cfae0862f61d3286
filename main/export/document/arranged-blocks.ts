import { colours, type Annotation, type Colour } from '../../../preload/contract/annotations.ts';
import type { Grouping } from '../../../preload/contract/exports.ts';
import { turn } from '../../archive/turn.ts';
import { cleanLine } from '../clean-text.ts';
import type { ExportArticle } from '../export-job.ts';
import { annotationBlocks, articleBlocks, headlineOf } from './article-blocks.ts';
import { citedSource } from './cited-source.ts';
import type { Block } from './document.ts';

/** One group: what it is called, what it is ordered by, and the marks in it, by article. */
interface Group {
  readonly name: string;
  readonly order: string;
  readonly items: ExportArticle[];
}

/** The names of groups of an article, or of one of its annotations, with what they are ordered by; none is a group of its own, at the end. */
type Named = readonly (readonly [order: string, name: string])[];

/**
 * The blocks of an export in the order that was asked for. By article they come as the articles do; else the articles are gathered
 * first, without their texts, and those without an annotation stand in the groups of articles alone.
 */
export async function* arrangedBlocks(
  items: AsyncIterable<ExportArticle>,
  grouping: Grouping,
): AsyncGenerator<readonly Block[]> {
  if (grouping === 'article') {
    for await (const item of items) yield articleBlocks(item);
    return;
  }
  const groups = new Map<string, Group>();
  for await (const item of items) {
    for (const [[order, name], annotations] of groupsOf(item, grouping)) {
      const group = groups.get(order) ?? { name, order, items: [] };
      groups.set(order, group);
      group.items.push(withoutText({ ...item, annotations }));
    }
  }
  for (const group of [...groups.values()].toSorted((one, other) => compare(one.order, other.order))) {
    yield [{ kind: 'heading', level: 1, words: group.name }];
    for (const item of group.items) {
      await turn();
      yield blocksIn(item, grouping);
    }
  }
}

/** The groups that an article is in, each with those of its annotations that are. */
function groupsOf(
  item: ExportArticle,
  grouping: Grouping,
): readonly (readonly [Named[number], readonly Annotation[]])[] {
  const { article, annotations, colourNames = {} } = item;
  if (grouping === 'date') return [[dayOf(article.published), annotations]];
  if (grouping === 'dossier') {
    const dossiers = article.dossiers.map(({ name }) => [known(name), cleanLine(name)] as const);
    return (dossiers.length === 0 ? [[last, 'In no dossier'] as const] : dossiers).map((name) => [name, annotations]);
  }
  const found = new Map<string, { readonly named: Named[number]; readonly annotations: Annotation[] }>();
  for (const annotation of annotations) {
    for (const named of grouping === 'colour' ? [colourOf(annotation.colour, colourNames)] : tagsOf(annotation)) {
      const group = found.get(named[0]) ?? { named, annotations: [] };
      found.set(named[0], group);
      group.annotations.push(annotation);
    }
  }
  return [...found.values()].map((group) => [group.named, group.annotations]);
}

const last = '\uFFFF';

/** What a group is ordered by that has a name: never `last`, whatever that is, and numbers in it stay what they are. */
function known(name: string): string {
  return `a${cleanLine(name)}`;
}

function dayOf(published: string | null): Named[number] {
  const day = published?.slice(0, 10) ?? '';
  return day === '' ? [last, 'Without a date'] : [known(day), cleanLine(day)];
}

function colourOf(colour: Colour, names: ExportArticle['colourNames'] = {}): Named[number] {
  const plain = `${colour.slice(0, 1).toUpperCase()}${colour.slice(1)}`;
  return [String(colours.indexOf(colour)), cleanLine(names[colour] ?? plain)];
}

function tagsOf({ tags }: Annotation): Named {
  return tags.length === 0 ? [[last, 'Without a tag']] : tags.map((tag) => [known(tag).toLowerCase(), cleanLine(tag)]);
}

/** Of an article in a group by colour or tag, only what is in the group; the group says what its marks have in common. */
function blocksIn(item: ExportArticle, grouping: Grouping): readonly Block[] {
  if (grouping === 'date' || grouping === 'dossier') return articleBlocks(item, 2);
  const source = citedSource(item);
  const named = grouping === 'colour' ? { ...item, colourNames: {} } : item;
  return [
    headlineOf(item, 2),
    ...item.annotations.flatMap((annotation) => annotationBlocks(annotation, named, source)),
  ];
}

function withoutText(item: ExportArticle): ExportArticle {
  return { ...item, article: { ...item.article, body: { type: 'root', children: [] } } };
}

const collator = new Intl.Collator('en', { numeric: true });

function compare(one: string, other: string): number {
  if (one === last || other === last) return Number(one === last) - Number(other === last);
  return collator.compare(one, other);
}
