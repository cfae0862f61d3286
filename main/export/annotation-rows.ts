import type { Annotation, ColourNames } from '../../preload/contract/annotations.ts';
import { areaName, mediaFragment } from '../../preload/contract/areas.ts';
import type { Article } from '../../preload/contract/articles.ts';
import type { TableRows } from '../../preload/contract/exports.ts';
import { publishedDay } from '../archive/published.ts';
import { itemCitation } from './item-citation.ts';
import type { ExportArticle } from './export-job.ts';

/** A date in a table: a day, or a moment in milliseconds UTC, and how it is written where a table has only texts. */
export interface DateCell {
  readonly kind: 'day' | 'moment';
  readonly at: number;
  readonly written: string;
}

/** What stands in a cell; `null` is an empty one. */
export type TableCell = string | number | DateCell | null;

/** What is said of an article. */
const articleColumns = [
  'headline',
  'translated_headline',
  'outlet',
  'author',
  'published',
  'language',
  'address',
  'article_tags',
  'dossiers',
  'citation',
  'filed',
  'article',
  'external_id',
] as const;

/** The columns of the table of articles. */
const countedColumns = [...articleColumns, 'words', 'annotations'] as const;

/** The columns of the table of annotations: first what is said of the article, then what of the annotation. */
export const tableColumns = [
  ...articleColumns,
  'annotation',
  'lies_on',
  'quote',
  'note',
  'annotation_tags',
  'colour',
  'colour_name',
  'state',
  'page',
  'part',
  'made',
  'changed',
] as const;

/** A table: its columns, and the rows of each article. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rowsOf: (item: ExportArticle) => readonly (readonly TableCell[])[];
}

/** The tables by what they have a row for. */
export const exportTables: Readonly<Record<TableRows, ExportTable>> = {
  annotations: { name: 'Annotations', columns: tableColumns, rowsOf: annotationRows },
  articles: { name: 'Articles', columns: countedColumns, rowsOf: (item) => [articleRow(item)] },
};

function articleRow(item: ExportArticle): readonly TableCell[] {
  return [...articleCells(item.article, itemCitation(item).text), item.article.words, item.annotations.length];
}

/** The rows of an article: one for each annotation, or one without where it has none. */
function annotationRows(item: ExportArticle): readonly (readonly TableCell[])[] {
  const { annotations, colourNames } = item;
  const first = articleCells(item.article, itemCitation(item).text);
  if (annotations.length === 0) return [[...first, ...Array.from({ length: 12 }, () => null)]];
  return annotations.map((one) => [...first, ...annotationCells(one, colourNames ?? {})]);
}

function articleCells(article: Article, citation: string): readonly TableCell[] {
  const { fields, tags, dossiers, filedAt, id, externalId } = article;
  return [
    article.title,
    article.translation,
    article.outlet,
    article.author,
    publishedCell(article.published),
    article.language,
    fields.url?.value ?? null,
    tags.join('; '),
    dossiers.map(({ name }) => name).join('; '),
    citation,
    moment(filedAt),
    id,
    externalId,
  ];
}

function annotationCells(annotation: Annotation, colourNames: ColourNames): readonly TableCell[] {
  const { id, note, tags, colour, state, createdAt, changedAt } = annotation;
  return [
    id,
    ...markedCells(annotation),
    note,
    tags.join('; '),
    colour,
    colourNames[colour] ?? null,
    state,
    ...areaCells(annotation),
    moment(createdAt),
    moment(changedAt),
  ];
}

/** What kind of thing it lies on, and its words: the quote, or what stood with the picture. */
function markedCells(annotation: Annotation): readonly [TableCell, TableCell] {
  if (annotation.kind === 'area') {
    const { ground } = annotation.area;
    return [ground.kind, ground.kind === 'page' ? null : areaName(ground, annotation.caption)];
  }
  return annotation.state === 'whole' ? ['article', null] : ['passage', annotation.selectors.quote.exact];
}

function areaCells(annotation: Annotation): readonly [TableCell, TableCell] {
  if (annotation.kind !== 'area') return [null, null];
  const { ground, rectangle } = annotation.area;
  return [ground.kind === 'page' ? ground.page : null, mediaFragment(rectangle)];
}

/** A publication date as a day where the day is known, else as it is written. */
function publishedCell(published: string | null): TableCell {
  const day = publishedDay(published);
  return day === null ? published : { kind: 'day', at: Date.parse(`${day}T00:00:00Z`), written: published ?? day };
}

function moment(at: number): DateCell {
  return { kind: 'moment', at, written: `${new Date(at).toISOString().slice(0, 19)}Z` };
}
