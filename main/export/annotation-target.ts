import type { Annotation, PassageAnnotation } from '../../preload/contract/annotations.ts';
import { mediaFragment, type AreaRectangle } from '../../preload/contract/areas.ts';
import type { Article } from '../../preload/contract/articles.ts';
import { linkAddress } from '../../preload/contract/note-links.ts';
import { webUri } from './web-address.ts';

/** What an annotation is on, in the terms of the W3C Web Annotation model: JSON, to be written as it is. */
export type AnnotationTarget = Readonly<Record<string, unknown>>;

/** What a target is that says which part of a thing is meant, and as it was when. */
const type = 'SpecificResource';

/** Gives the targets of the annotations of an article; `codePoints` counts offsets in its text. */
export function targetsIn(
  article: Article,
  codePoints: (offset: number) => number,
): (annotation: Annotation) => AnnotationTarget {
  const inside = linkAddress({ kind: 'article', id: article.id });
  const address = webUri(article.fields.url?.value ?? '');
  const source = {
    id: address ?? inside,
    type: 'Text',
    ...(article.language === null ? {} : { language: article.language }),
    ...(article.title === '' ? {} : { 'dcterms:title': article.title.toWellFormed() }),
    ...(article.translation === null ? {} : { 'dcterms:alternative': article.translation.toWellFormed() }),
  };
  // The page may be another by now: the text that was marked is the one that was kept then, under its name in the archive.
  const state = {
    type: 'TimeState',
    sourceDate: new Date(keptAt(article)).toISOString(),
    ...(address === null ? {} : { cached: inside }),
  };
  return (annotation) => {
    const styleClass = annotation.colour;
    if (annotation.kind === 'area') {
      const { ground, rectangle } = annotation.area;
      return ground.kind === 'picture'
        ? {
            type,
            source: { id: hashUri(ground.image), type: 'Image' },
            selector: areaSelector(rectangle),
            scope: source.id,
            styleClass,
          }
        : {
            type,
            source: { id: hashUri(ground.original), type: 'Text', format: 'application/pdf' },
            selector: {
              type: 'FragmentSelector',
              conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
              value: `page=${ground.page}`,
              refinedBy: areaSelector(rectangle),
            },
            scope: source.id,
            styleClass,
          };
    }
    const selector = passageSelectors(annotation, codePoints);
    return { type, source, state, ...(selector.length === 0 ? {} : { selector }), styleClass };
  };
}

/**
 * The passage by its words and, where it is known to stand, by its place: alternatives, of which any will do. A place that waits to be
 * confirmed is none yet.
 */
function passageSelectors(
  { state, selectors }: PassageAnnotation,
  codePoints: (offset: number) => number,
): readonly AnnotationTarget[] {
  if (state === 'whole') return [];
  const { exact, prefix, suffix } = selectors.quote;
  const quote = {
    type: 'TextQuoteSelector',
    exact: exact.toWellFormed(),
    prefix: prefix.toWellFormed(),
    suffix: suffix.toWellFormed(),
  };
  if (state === 'orphaned' || state === 'uncertain') return [quote];
  const { start, end } = selectors.position;
  return [quote, { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) }];
}

function areaSelector(rectangle: AreaRectangle): AnnotationTarget {
  return {
    type: 'FragmentSelector',
    conformsTo: 'http://www.w3.org/TR/media-frags/',
    value: mediaFragment(rectangle),
  };
}

/** The name of bytes by their SHA-256 (RFC 6920), which is how originals and pictures are kept. */
function hashUri(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
}

/** When the text was saved: what its source says of that, else when it was first clipped. */
function keptAt({ details, clippings, filedAt }: Article): number {
  const said = Date.parse(details.find(({ name }) => name === 'saved')?.value ?? '');
  if (!Number.isNaN(said)) return said;
  const seen = clippings.map(({ seenAt }) => seenAt).filter((at) => at > 0);
  return seen.length === 0 ? filedAt : Math.min(...seen, filedAt);
}
