import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Annotation, AnnotationId, Colour } from '../../preload/contract/annotations.ts';
import type { Area } from '../../preload/contract/areas.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { withoutAddresses } from '../../preload/contract/note-links.ts';
import { useCall } from '../bridge.ts';
import { giveTyped, holdTyping } from '../ui/typed-ahead.ts';
import { hasPlace, inReadingOrder, standsInText, type Passage } from './passage.ts';
import { showPassage } from './show-passage.ts';
import type { TextMap } from './text-map.ts';
import { useColourWords } from './use-colour-words.ts';
import { wordsOf } from './words-of.ts';
import { useMarking, type Marking } from './use-marking.ts';
import { selectedPassage, useSelectedPassage, type SelectedPassage } from './use-selected-passage.ts';

/** How long a passage that was jumped to stands out, in milliseconds. */
const flashFor = 1400;

const none: readonly Annotation[] = [];

/** The annotations of the article being read, which of them is in hand, and what can be done with it. */
export interface Annotating {
  readonly annotations: readonly Annotation[];
  readonly active: Annotation | null;
  /** The annotation whose note is being written. */
  readonly noted: AnnotationId | null;
  readonly flashed: Passage | null;
  readonly selected: SelectedPassage | null;
  readonly marking: Marking;
  /** The colour that was last marked in. */
  readonly lastColour: Colour;
  /** What has just been done, for those who hear it. */
  readonly announcement: string;
  readonly say: (announcement: string) => void;
  readonly activate: (id: AnnotationId | null) => void;
  readonly writeNote: (id: AnnotationId | null) => void;
  /** Makes an annotation active and shows its passage. */
  readonly jumpTo: (annotation: Annotation) => void;
  /** Puts focus and caret behind the passage of an annotation. */
  readonly returnTo: (annotation: Annotation) => void;
  /** Jumps to the next annotation of the text (1) or the one before (-1). False when there is none. */
  readonly step: (by: 1 | -1) => boolean;
  /** Marks the selected passage, or gives the active annotation that colour. False when there is neither. */
  readonly highlight: (colour: Colour) => boolean;
  /** Marks a part of a picture or page. */
  readonly markArea: (area: Area, colour: Colour) => void;
  /** Opens the note of the selected passage, marking it first, or of the active annotation. False when there is neither. */
  readonly note: () => boolean;
  /** Deletes the active annotation, and goes back to where its passage is. False when there is none. */
  readonly removeActive: () => boolean;
}

/** Holds the state of annotating one article. `onShow` is told when the list should be in sight, `showElsewhere` is asked to show what is not in the text in sight. */
export function useAnnotating(
  articleId: ArticleId,
  map: TextMap | null,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  onShow: () => void,
  showElsewhere: (annotation: Annotation) => boolean,
): Annotating {
  const { data: annotations = none } = useCall('annotations.list', { articleId });
  const marking = useMarking();
  const words = useColourWords();
  const selected = useSelectedPassage(map, root);
  const [activeId, activate] = useState<AnnotationId | null>(null);
  const [noted, setNoted] = useState<AnnotationId | null>(null);
  const [lastColour, setLastColour] = useState<Colour>('yellow');
  const [announcement, setAnnouncement] = useState('');
  const [flashed, flash] = useFlash();
  /** The mark that is being made: its note may be asked for before it is there. */
  const making = useRef<Promise<AnnotationId | null>>(null);
  const active = useMemo(() => annotations.find(({ id }) => id === activeId) ?? null, [annotations, activeId]);

  const writeNote = (id: AnnotationId | null): void => {
    setNoted(id);
    if (id === null) return;
    activate(id);
    onShow();
  };
  const returnTo = (annotation: Annotation): void => {
    if (annotation.kind === 'area' && focusGround(annotation.id)) return;
    root.current?.focus({ preventScroll: true });
    const range = hasPlace(annotation) ? map?.rangeOf(annotation.selectors.position) : null;
    if (range) document.getSelection()?.collapse(range.endContainer, range.endOffset);
  };
  const jumpTo = useCallback(
    (annotation: Annotation): void => {
      activate(annotation.id);
      if (showElsewhere(annotation) || !hasPlace(annotation) || map === null || scroller.current === null) return;
      showPassage(map, annotation.selectors.position, scroller.current);
      flash(annotation.selectors.position);
    },
    [map, scroller, flash, showElsewhere],
  );
  const step = (by: 1 | -1): boolean => {
    const order = inReadingOrder(annotations);
    const at = order.findIndex(({ id }) => id === activeId);
    const next = at === -1 ? order.at(by === 1 ? 0 : -1) : order[(at + by + order.length) % order.length];
    if (next === undefined) return false;
    onShow();
    jumpTo(next);
    setAnnouncement(`${words[next.colour].name}: ${wordsOf(next)}. ${withoutAddresses(next.note)}`);
    return true;
  };
  /** The annotation of a passage, made or given the colour. */
  const markPassage = async (passage: Passage, colour: Colour): Promise<AnnotationId | null> => {
    const same = annotations.find((annotation) => {
      if (!standsInText(annotation)) return false;
      const { position } = annotation.selectors;
      return position.start === passage.start && position.end === passage.end;
    });
    document.getSelection()?.collapseToEnd();
    // until the mark is there, no key may fall on the annotation that was active before
    activate(null);
    if (same !== undefined) await marking.change(same, { colour });
    const id = same === undefined ? ((await marking.mark(articleId, passage, colour))?.id ?? null) : same.id;
    if (id === null) return null;
    setLastColour(colour);
    activate(id);
    setAnnouncement(`Highlighted ${words[colour].how}: ${map?.text.slice(passage.start, passage.end)}`);
    return id;
  };
  const markGround = async (area: Area, colour: Colour): Promise<AnnotationId | null> => {
    activate(null);
    const made = await marking.markArea(articleId, area, colour);
    if (made === null) return null;
    setLastColour(colour);
    activate(made.id);
    onShow();
    setAnnouncement(`Marked ${words[colour].how}: ${wordsOf(made)}`);
    return made.id;
  };
  const remember = (promised: Promise<AnnotationId | null>): Promise<AnnotationId | null> => {
    const made = promised.finally(() => {
      if (making.current === made) making.current = null;
    });
    making.current = made;
    return made;
  };
  const mark = (passage: Passage, colour: Colour): Promise<AnnotationId | null> =>
    remember(markPassage(passage, colour));
  // A key may follow a selection before the window has drawn it, so the selection is looked at anew.
  const highlight = (colour: Colour): boolean => {
    const passage = selectedPassage(map, root.current);
    if (passage !== null) void mark(passage, colour);
    else if (active !== null && active.colour !== colour) void marking.change(active, { colour });
    return passage !== null || active !== null;
  };
  const note = (): boolean => {
    const passage = selectedPassage(map, root.current);
    const made = passage === null ? making.current : mark(passage, lastColour);
    if (made === null) {
      if (active !== null) writeNote(active.id);
      return active !== null;
    }
    holdTyping();
    void made.then((id) => {
      if (id === null) giveTyped(null);
      else writeNote(id);
    });
    return true;
  };
  const removeActive = (): boolean => {
    if (active === null) return false;
    void marking.remove(active);
    returnTo(active);
    setAnnouncement('Annotation deleted');
    return true;
  };
  return {
    annotations,
    active,
    noted,
    flashed,
    selected,
    marking,
    lastColour,
    announcement,
    say: setAnnouncement,
    activate,
    writeNote,
    jumpTo,
    returnTo,
    step,
    highlight,
    markArea: (area, colour) => void remember(markGround(area, colour)),
    note,
    removeActive,
  };
}

/** Puts the focus on the picture or page that an area lies on. False when it is not shown. */
function focusGround(id: AnnotationId): boolean {
  const mark = document.querySelector(`[data-area="${CSS.escape(id)}"]`);
  const tool = mark?.parentElement?.querySelector<HTMLElement>('.area-tool');
  tool?.focus({ preventScroll: true });
  return tool !== null && tool !== undefined;
}

function useFlash(): [Passage | null, (passage: Passage) => void] {
  const [flashed, flash] = useState<Passage | null>(null);
  useEffect(() => {
    if (flashed === null) return undefined;
    const timer = setTimeout(() => flash(null), flashFor);
    return () => clearTimeout(timer);
  }, [flashed]);
  return [flashed, flash];
}
