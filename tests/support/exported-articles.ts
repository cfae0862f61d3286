import type { Annotation, AnnotationId, PassageAnnotation } from '../../preload/contract/annotations.ts';
import {
  fieldsBy,
  type Article,
  type ArticleId,
  type BodyNode,
  type FieldName,
} from '../../preload/contract/articles.ts';

/** What a test says of an article; all else is a plain article about a strait. */
export interface ArticleValues extends Partial<Record<FieldName, string | null>> {
  readonly id?: string;
  readonly lead?: string;
  readonly tags?: readonly string[];
  readonly body?: readonly BodyNode[];
}

const usual: Readonly<Record<FieldName, string | null>> = {
  title: 'The strait that nobody owns',
  translation: null,
  outlet: 'The Harbour Gazette',
  author: 'Ines Ferrão; Li Wei',
  published: '2024-05-31',
  language: 'en',
  url: 'https://harbour.example/strait',
};

/** An article as the archive gives it to an export. */
export function exampleArticle(values: ArticleValues = {}): Article {
  const fields = fieldsBy((name) => {
    const value = values[name] === undefined ? usual[name] : values[name];
    return value === null ? null : { value, origin: 'meta-tag', isGuess: false };
  });
  return {
    id: (values.id ?? 'k7q2mzab') as ArticleId, // -- an id is a string of this shape
    title: fields.title?.value ?? '',
    translation: fields.translation?.value ?? null,
    outlet: fields.outlet?.value ?? null,
    author: fields.author?.value ?? null,
    published: fields.published?.value ?? null,
    language: fields.language?.value ?? null,
    filedAt: Date.UTC(2026, 10, 22, 23, 30),
    words: 9,
    lead: values.lead ?? 'Ships of every flag pass here.',
    isUnread: false,
    isStarred: false,
    isSample: false,
    annotations: 0,
    trashedAt: null,
    fields,
    body: { type: 'root', children: values.body ?? [exampleParagraph('Ships of every flag pass here.')] },
    tags: values.tags ?? ['straits', 'law of the sea'],
    dossiers: [],
    details: [],
    warnings: [],
    clippings: [{ sha256: 'ab'.repeat(32), part: 0, entry: null, fileName: 'strait.html', bytes: 9, seenAt: 0 }],
    externalId: null,
    pdf: null,
    page: null,
  };
}

/** A paragraph of a body. */
export function exampleParagraph(value: string): BodyNode {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}

/** An annotation of the example article, with a quote that need not be in it: an export takes the quote at its word. */
export function exampleAnnotation(
  id: string,
  exact: string,
  { note = '', tags = [] }: Partial<Pick<Annotation, 'note' | 'tags'>> = {},
): PassageAnnotation {
  return {
    kind: 'passage',
    id: id as AnnotationId, // -- an id is a string of this shape
    articleId: 'k7q2mzab' as ArticleId, // -- as above
    colour: 'yellow',
    note,
    tags,
    selectors: {
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      structure: { startPath: '0/0', startOffset: 0, endPath: '0/0', endOffset: exact.length },
    },
    state: 'anchored',
    isDetached: false,
    createdAt: 0,
    changedAt: 0,
  };
}
