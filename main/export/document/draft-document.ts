import { areaName, type AreaKind } from '../../../preload/contract/areas.ts';
import type { ArticleFields } from '../../../preload/contract/articles.ts';
import { cleanLine, cleanParagraphs, cleanText } from '../clean-text.ts';
import type { Citer } from '../citations/citer.ts';
import { listed } from '../citations/listed.ts';
import type { Block, DocumentToWrite, Source } from './document.ts';

/** A draft on its way out, under the name of its dossier. */
export interface DraftToWrite {
  readonly name: string;
  readonly pieces: readonly (
    | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
    | { readonly kind: 'text'; readonly text: string }
    | {
        readonly kind: 'quote';
        readonly quote: string;
        readonly area: AreaKind | null;
        readonly note: string;
        readonly article: string;
        readonly fields: ArticleFields;
      }
  )[];
}

/** What cites the articles of a draft, by their ids. */
type CitesSources = Pick<Citer, 'alone' | 'bibliography' | 'kind' | 'short'>;

/**
 * A draft as a document. The notes of annotations are for the researcher's eyes and left out, but for those on a whole article,
 * which have nothing else to say; empty headings and texts are left out too.
 */
export function draftDocument({ name, pieces }: DraftToWrite, citer: CitesSources): DocumentToWrite {
  const inList = listed(citer, [
    ...new Set(pieces.flatMap((piece) => (piece.kind === 'quote' ? [piece.article] : []))),
  ]);
  const sourceOf = (id: string, fields: ArticleFields): Source => ({
    id,
    citation: citer.alone(id),
    shortForm: citer.short(id),
    address: fields.url?.value ?? null,
    listed: inList?.get(id) ?? null,
  });
  return { title: cleanLine(name), blocks: pieces.flatMap((piece) => blocksOf(piece, sourceOf)) };
}

function blocksOf(
  piece: DraftToWrite['pieces'][number],
  sourceOf: (id: string, fields: ArticleFields) => Source,
): readonly Block[] {
  if (piece.kind === 'heading') {
    const words = cleanLine(piece.text);
    return words === '' ? [] : [{ kind: 'heading', level: piece.level, words }];
  }
  if (piece.kind === 'text') return piece.text.trim() === '' ? [] : [{ kind: 'text', markdown: cleanText(piece.text) }];
  const { area, note, article, fields } = piece;
  // Words of ours for what has none of the source's stand in square brackets.
  const quote = area === null ? piece.quote : `[${cleanLine(areaName(area, piece.quote))}]`;
  const source = sourceOf(article, fields);
  const paragraphs = cleanParagraphs(quote);
  if (paragraphs.length === 0) return [{ kind: 'note', markdown: cleanText(note), source }];
  return [{ kind: 'quote', paragraphs, language: fields.language?.value ?? null, source }];
}
