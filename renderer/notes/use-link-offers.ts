import type { AnnotationId } from '../../preload/contract/annotations.ts';
import {
  headlineWords,
  linkAddress,
  passageWords,
  writeLink,
  type LinkTarget,
} from '../../preload/contract/note-links.ts';
import { useCall } from '../bridge.ts';

/** Something that a note can link to; `about` tells it from others of the same words. */
export interface LinkOffer {
  readonly address: string;
  readonly kind: LinkTarget['kind'];
  readonly words: string;
  readonly about: string;
  /** The link, in Markdown. */
  readonly link: string;
}

const mostOfEach = 5;

/** What is offered; not `isSettled` while it may be for the letters typed before. */
interface LinkOffers {
  readonly offers: readonly LinkOffer[];
  readonly isSettled: boolean;
}

const nothing: LinkOffers = { offers: [], isSettled: true };

/** The articles and annotations that have these words, to be linked to; without words, the newest annotations. `null` offers nothing. */
export function useLinkOffers(words: string | null, own: AnnotationId | null): LinkOffers {
  const text = words?.trim() ?? '';
  const isEmpty = text === '';
  const headlines = useCall('search.headlines', isEmpty ? null : { words: text, limit: mostOfEach });
  const filter = { words: text, colours: [], tag: null, dossier: null, outlet: null, after: null, before: null };
  const annotations = useCall(
    'annotations.rows',
    words === null ? null : { filter, grouping: 'day', order: 'newest', offset: 0, limit: mostOfEach + 1 },
  );
  if (words === null) return nothing;
  const articles = (isEmpty ? [] : (headlines.data ?? [])).map(({ id, title, translation }) =>
    offer(headlineWords(title), translation ?? '', { kind: 'article', id }),
  );
  const marks = (annotations.data ?? []).flatMap(({ id, quote, note, article }): LinkOffer[] =>
    id === own ? [] : [offer(passageWords(quote, note), article.title, { kind: 'annotation', id })],
  );
  return {
    offers: [...articles, ...marks.slice(0, mostOfEach)],
    isSettled: (isEmpty || isHere(headlines)) && isHere(annotations),
  };
}

function offer(words: string, about: string, target: LinkTarget): LinkOffer {
  return { address: linkAddress(target), kind: target.kind, words, about, link: writeLink(words, target) };
}

function isHere({ data, isPlaceholderData }: { readonly data: unknown; readonly isPlaceholderData: boolean }): boolean {
  return data !== undefined && !isPlaceholderData;
}
