import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { CallInput } from '../../preload/contract/calls.ts';
import type { Snippet, TextPlaces } from '../../preload/contract/search.ts';
import type { Passage } from '../annotations/passage.ts';
import { showPassage } from '../annotations/show-passage.ts';
import type { TextMap } from '../annotations/text-map.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { firstPassage, inContext, position, stepped } from './steps.ts';

/** The hits of the search in the article being read, or what is looked for in it by hand, and which of them is shown. */
export interface ArticleHits {
  readonly passages: readonly Passage[];
  readonly titleMarks: Snippet['marks'];
  readonly translationMarks: Snippet['marks'];
  readonly isCut: boolean;
  /** Whether they have been looked for. */
  readonly isAnswered: boolean;
  /** Whether the article is opened at a hit or at a place that was asked for; `undefined` until it is known. */
  readonly isShownAtFirst: boolean | undefined;
  /** The place of the one shown among them; `null` before the first step. */
  readonly at: number | null;
  /** The step just taken, for those who hear it. */
  readonly announcement: string;
  /** Shows the next hit (1) or the one before (-1). False when there is none. */
  readonly step: (by: 1 | -1) => boolean;
}

const none: readonly Passage[] = [];

/** What is asked of main to find the hits of a query in an article; `null` for a query without a word. */
export function hitsQuestion(id: ArticleId, query: string): CallInput<'search.hits'> | null {
  return query.trim() === '' ? null : { id, query };
}

/** Finds the hits of a query in an article and steps through them; opened, the article is shown at the first, or at the place it was opened at. */
export function useArticleHits(
  id: ArticleId,
  query: string,
  map: TextMap | null,
  scroller: RefObject<HTMLElement | null>,
): ArticleHits {
  const { finding, openArticle, openPlace, openAnnotation } = useAppState();
  const question = hitsQuestion(id, query);
  const wanted = finding === null || finding.trim() === '' ? null : finding;
  const { data: ofQuery } = useCall('search.hits', question);
  const { data: ofFinding } = useCall('articles.find', wanted === null ? null : { id, text: wanted });
  const searched = usePassages(question === null ? undefined : ofQuery);
  const found = usePassages(wanted === null ? undefined : ofFinding);
  const passages = (wanted === null ? searched : found) ?? none;
  const isCut = (wanted === null ? ofQuery : ofFinding)?.isCut === true;

  const [shown, setShown] = useState<{ readonly of: readonly Passage[]; readonly at: number }>({ of: none, at: 0 });
  const [announcement, setAnnouncement] = useState('');
  const at = shown.of === passages && shown.at < passages.length ? shown.at : null;
  // Keys may follow each other faster than the window draws.
  const latestShown = useRef(shown);
  const show = (place: number, way: 'smoothly' | 'at once' = 'smoothly'): void => {
    const passage = passages[place];
    if (passage === undefined || map === null || scroller.current === null) return;
    latestShown.current = { of: passages, at: place };
    setShown(latestShown.current);
    showPassage(map, passage, scroller.current, way);
  };
  const step = (by: 1 | -1): boolean => {
    if (passages.length === 0) return false;
    const { of, at: from } = latestShown.current;
    const next = stepped(of === passages ? from : null, by, passages.length);
    const passage = passages[next];
    show(next);
    if (passage && map) setAnnouncement(`${position(next, passages.length, isCut)}: ${inContext(map.text, passage)}`);
    return true;
  };

  // Opened from a search, the first hit is in sight; what is typed later does not move what is being read.
  const isFirstSight = useRef(true);
  useLayoutEffect(() => {
    if (map === null || !isFirstSight.current || (question !== null && searched === undefined)) return;
    isFirstSight.current = false;
    if (question === null || wanted !== null || openAnnotation !== null) return;
    show(openPlace === null ? 0 : firstPassage(passages, ({ start }) => start >= openPlace.at), 'at once');
  });

  // Another passage of the open article was asked for.
  const latestPlace = useRef(openPlace);
  useEffect(() => {
    if (latestPlace.current === openPlace) return;
    latestPlace.current = openPlace;
    // The next article may be on its way, and the place one of that.
    if (openPlace !== null && openArticle === id && wanted === null)
      show(firstPassage(passages, ({ start }) => start >= openPlace.at));
  });

  // What is looked for by hand is shown from where one reads.
  const latestFound = useRef(found);
  useEffect(() => {
    if (latestFound.current === found) return;
    latestFound.current = found;
    const top = scroller.current?.getBoundingClientRect().top ?? 0;
    const isBelowTop = (passage: Passage): boolean =>
      (map?.rangeOf(passage)?.getBoundingClientRect().bottom ?? 0) >= top;
    if (found !== undefined && found.length > 0) show(firstPassage(found, isBelowTop));
  });

  return {
    passages,
    titleMarks: question === null ? [] : (ofQuery?.titleMarks ?? []),
    translationMarks: question === null ? [] : (ofQuery?.translationMarks ?? []),
    isCut,
    isAnswered: (wanted === null ? searched : found) !== undefined,
    isShownAtFirst:
      openPlace !== null || wanted !== null || (question === null ? false : searched && searched.length > 0),
    at,
    announcement,
    step,
  };
}

function usePassages(places: TextPlaces | undefined): readonly Passage[] | undefined {
  return useMemo(() => places?.marks.map(([start, end]) => ({ start, end })), [places]);
}
