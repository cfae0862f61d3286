import type { PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Annotation } from '../../../preload/contract/annotations.ts';
import { linkAddress, type LinkTarget } from '../../../preload/contract/note-links.ts';
import type { AnnotationFieldName, ArticleFieldName } from '../../../preload/contract/template-fields.ts';
import { authorsOf } from '../../archive/citation.ts';
import { relink } from '../../archive/notes/relink.ts';
import { doubt, markedPart } from '../annotation-words.ts';
import { bodyMarkdown } from '../body-markdown.ts';
import type { Cited } from '../citations/cited.ts';
import { citedPhrasing } from '../citations/cited-nodes.ts';
import type { ExportArticle } from '../export-job.ts';
import { itemCitation } from '../item-citation.ts';
import type { ExportedPlaces } from '../markdown-note.ts';
import { markdownStyle } from '../markdown-style.ts';
import { distinctFootnotes } from '../own-footnotes.ts';
import { researcherMarkdown } from '../researcher-markdown.ts';

/** What stands behind some fields: text as the archive has it, Markdown that was written for its place, or entries with fields of their own. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'markdown'; readonly text: string; readonly markdown: string }
  | { readonly kind: 'entries'; readonly names: readonly string[]; readonly entries: readonly FieldValues[] };

/** The values of fields by their names; each is made when it is first asked for. */
export type FieldValues = (name: string) => FieldValue | undefined;

/** The values of the fields of an article, with links in notes leading to `places`, where these have them. */
export function articleValues(item: ExportArticle, places: ExportedPlaces): FieldValues {
  const { article, annotations } = item;
  const distinct = distinctFootnotes();
  const values: Readonly<Record<ArticleFieldName, () => FieldValue>> = {
    title: () => text(article.title),
    translation: () => text(article.translation),
    outlet: () => text(article.outlet),
    author: () => text(authorsOf(article.author).join(', ')),
    authors: () => named(authorsOf(article.author)),
    published: () => text(article.published),
    language: () => text(article.language),
    url: () => text(article.fields.url?.value),
    lead: () => text(article.lead),
    citation: () => cited(itemCitation(item), item),
    short_citation: () => cited(item.shortCitation ?? itemCitation(item), item),
    tags: () => named(article.tags),
    tags_joined: () => text(article.tags.join(', ')),
    dossiers: () => named(article.dossiers.map(({ name }) => name)),
    filed: () => text(day(article.filedAt)),
    word_count: () => text(String(article.words)),
    id: () => text(article.id),
    sha256: () => text(article.clippings[0]?.sha256),
    text: () => markdown(toMarkdown({ type: 'root', children: [...bodyMarkdown(article.body)] }, markdownStyle)),
    annotation_count: () => text(annotations.length === 0 ? '' : String(annotations.length)),
    annotations: () => ({
      kind: 'entries',
      names: [],
      entries: annotations.map((annotation) => annotationValues(annotation, item, places, distinct)),
    }),
  };
  return asked(values);
}

type OwnFieldName = AnnotationFieldName | 'id' | 'tags' | 'tags_joined';

function annotationValues(
  annotation: Annotation,
  item: ExportArticle,
  places: ExportedPlaces,
  distinct: (note: string) => string,
): FieldValues {
  const placeOf = (target: LinkTarget): string | null => places.get(linkAddress(target)) ?? null;
  const { colour, tags } = annotation;
  const isPassage = annotation.kind === 'passage' && annotation.state !== 'whole';
  const values: Readonly<Record<OwnFieldName, () => FieldValue>> = {
    quote: () => text(isPassage ? annotation.selectors.quote.exact : ''),
    marked: () => text(isPassage ? '' : markedPart(annotation)),
    doubt: () => text(doubt(annotation).trim()),
    note: () => markdown(relink(distinct(researcherMarkdown(annotation.note)), placeOf)),
    colour: () => text(colour),
    colour_name: () => text(item.colourNames?.[colour]),
    made: () => text(day(annotation.createdAt)),
    changed: () => text(day(annotation.changedAt)),
    id: () => text(annotation.id),
    tags: () => named(tags),
    tags_joined: () => text(tags.join(', ')),
  };
  return asked(values);
}

function asked(values: Readonly<Record<string, () => FieldValue>>): FieldValues {
  const makers = new Map(Object.entries(values));
  const made = new Map<string, FieldValue | undefined>();
  return (name) => {
    if (!made.has(name)) made.set(name, makers.get(name)?.());
    return made.get(name);
  };
}

function text(value: string | null | undefined): FieldValue {
  return { kind: 'text', text: value ?? '' };
}

function markdown(written: string): FieldValue {
  return { kind: 'markdown', text: written.trim(), markdown: written.trim() };
}

function named(names: readonly string[]): FieldValue {
  return { kind: 'entries', names, entries: names.map((name) => asked({ name: () => text(name) })) };
}

/** A citation with its address as a link, as it is in the notes without a template. */
function cited(written: Cited, { article }: ExportArticle): FieldValue {
  const children: PhrasingContent[] = [...citedPhrasing(written, article.fields.url?.value ?? null)];
  return {
    kind: 'markdown',
    text: written.text,
    markdown: toMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] }, markdownStyle).trim(),
  };
}

/** The day of a moment, in UTC, as it is in the front matter of notes. */
function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
