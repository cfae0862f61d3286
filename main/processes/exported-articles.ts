import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ExportOptions, Selection } from '../../preload/contract/exports.ts';
import type { LinkTarget } from '../../preload/contract/note-links.ts';
import type { TemplateText } from '../../preload/contract/note-templates.ts';
import { cslItem } from '../archive/citations/csl-item.ts';
import { turn } from '../archive/turn.ts';
import { Citer, type CitationStyle } from '../export/citations/citer.ts';
import { listed, type Listed } from '../export/citations/listed.ts';
import type { ExportArticle, ExportJob, NamedArticle } from '../export/export-job.ts';
import { listAnnotations } from '../storage/annotations.ts';
import { articleNumbers } from '../storage/article-numbers.ts';
import { getArticle } from '../storage/articles.ts';
import { citedArticle } from '../storage/cited-articles.ts';
import { colourNames } from '../storage/colour-names.ts';
import { listDossiers } from '../storage/dossiers.ts';
import { linkedThings } from '../storage/note-links.ts';
import { getTemplate } from '../storage/note-templates.ts';
import { summariesOf } from '../storage/summaries.ts';
import { citerFor, processorMaker } from './citation-styles.ts';
import { styleInUse } from './style-in-use.ts';

/** What is taken out: a selection, the articles it came to, and how they are arranged. */
export interface Exported {
  readonly selection: Selection;
  readonly ids: readonly ArticleId[];
  readonly options: ExportOptions;
  /** What the command line brings along, in place of one of the archive's templates. */
  readonly template?: TemplateText;
}

/** The part of an export's job that the archive gives. @throws {AppError} `not-found` for a template or an article that is gone */
export function exportedFrom(
  db: Database,
  exported: Exported,
): Pick<ExportJob, 'items' | 'total' | 'title' | 'linked' | 'options' | 'template'> {
  const { selection, ids, options } = exported;
  return {
    items: exportArticles(db, selection, ids),
    total: ids.length,
    title: titleOf(db, selection, ids),
    linked: linkedWithin(db, ids),
    options,
    ...templateOf(db, exported),
  };
}

/** The template of an export: the one it brings along, else the one its options name. @throws {AppError} `not-found` */
function templateOf(db: Database, { options, template: brought }: Exported): Pick<ExportJob, 'template'> {
  const { template: id } = options;
  const template = brought ?? (id === undefined ? undefined : getTemplate(db, id));
  return template === undefined ? {} : { template };
}

/** What an export is called that is one document: after its query, its dossier or its only article. */
function titleOf(db: Database, selection: Selection, ids: readonly ArticleId[]): string {
  if (selection.kind === 'search' && selection.query.trim() !== '') return selection.query;
  const shelf = selection.kind === 'search' ? selection.shelf : selection;
  if (shelf.kind === 'dossier') return listDossiers(db).find(({ id }) => id === shelf.id)?.name ?? '';
  const [only, ...others] = ids;
  return only === undefined || others.length > 0 ? '' : `Notes on “${getArticle(db, only).title}”`;
}

/** Which of the articles of an export a link in a note leads to; an annotation that was deleted is in none. */
function linkedWithin(db: Database, ids: readonly ArticleId[]): (target: LinkTarget) => NamedArticle | null {
  const exported = new Set(ids);
  return (target) => {
    const [thing] = linkedThings(db, [target]);
    if (thing === undefined || thing.articleId === null || thing.state === 'deleted') return null;
    if (!exported.has(thing.articleId)) return null;
    const [article] = summariesOf(db, articleNumbers(db, [thing.articleId])).values();
    return article ?? null;
  };
}

/**
 * The articles of an export, one at a time, with those of their annotations that are in it. What was deleted for good since it was found is
 * left out, unless it was asked for by name. @throws {AppError} `not-found`
 */
export async function* exportArticles(
  db: Database,
  selection: Selection,
  ids: readonly ArticleId[],
): AsyncGenerator<ExportArticle> {
  const names = colourNames(db);
  const style = await styleInUse(db);
  const only = selection.kind === 'annotations' ? new Set<string>(selection.ids) : null;
  const inList = await listAmong(db, style, ids);
  for (const id of ids) {
    if (selection.kind !== 'articles' && articleNumbers(db, [id]).length === 0) continue;
    const article = getArticle(db, id);
    const annotations = listAnnotations(db, id).filter((annotation) => only?.has(annotation.id) ?? true);
    const citer = await citerFor(style, [cslItem(article)]);
    yield {
      article,
      annotations,
      colourNames: names,
      // Citing takes half a millisecond or more, and references and tables of data never ask for it.
      get citation() {
        return citer.alone(id);
      },
      get shortCitation() {
        return citer.short(id);
      },
      get listed() {
        return inList()?.get(id) ?? null;
      },
    };
    await turn();
  }
}

/** Gives how all articles of an export are listed, found out when it is first asked for: tables of data and references never ask. */
async function listAmong(
  db: Database,
  style: CitationStyle,
  ids: readonly ArticleId[],
): Promise<() => ReadonlyMap<string, Listed> | null> {
  const make = await processorMaker();
  let found: ReadonlyMap<string, Listed> | null | undefined;
  return () => {
    if (found !== undefined) return found;
    const isNote = new Citer(make, style, []).kind === 'note';
    const items = isNote ? [] : ids.flatMap((id) => citedArticle(db, id) ?? []).map(cslItem);
    found = isNote
      ? null
      : listed(
          new Citer(make, style, items),
          items.map(({ id }) => id),
        );
    return found;
  };
}
