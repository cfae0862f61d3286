import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import { begunLink, type BegunLink } from './begun-link.ts';
import { useLinkOffers, type LinkOffer } from './use-link-offers.ts';

/** A link that is being chosen in the field of a note. */
export interface Linking {
  readonly listId: string;
  /** Whether a link was begun and not put away; there may be nothing to offer for it. */
  readonly isBegun: boolean;
  readonly words: string;
  readonly offers: readonly LinkOffer[];
  readonly chosen: number;
  /** Looks at where the caret is now. */
  readonly look: () => void;
  readonly take: (offer: LinkOffer) => void;
  readonly stop: () => void;
  /** Whether a key was for the list: arrows choose, Enter and Tab take, Escape puts the list away. */
  readonly hear: (event: KeyboardEvent) => boolean;
}

/** Offers what a note can link to while `[[` and words stand at the caret of its field. */
export function useLinking(field: RefObject<HTMLTextAreaElement | null>, own: AnnotationId | null): Linking {
  const listId = useId();
  const [begun, setBegun] = useState<BegunLink | null>(null);
  const [putAway, setPutAway] = useState<number | null>(null);
  const [choice, choose] = useState(0);
  const isBegun = begun !== null && begun.start !== putAway;
  const { offers, isSettled } = useLinkOffers(isBegun ? begun.words : null, own);
  const chosen = Math.min(choice, offers.length - 1);
  /** A key asked for the best offer before it was here. */
  const isAwaited = useRef(false);

  const look = (): void => {
    const textarea = field.current;
    if (textarea === null) return;
    const isCaret = textarea.selectionStart === textarea.selectionEnd;
    const now = isCaret ? begunLink(textarea.value, textarea.selectionStart) : null;
    if (now === null) setPutAway(null);
    if (now?.start === begun?.start && now?.words === begun?.words) return;
    setBegun(now);
    choose(0);
    isAwaited.current = false;
  };
  const stop = (): void => setBegun(null);
  const take = ({ link }: LinkOffer): void => {
    const textarea = field.current;
    if (textarea === null || begun === null) return;
    const { value, selectionStart: caret } = textarea;
    // The only way by which a field can undo it, as if it had been typed.
    textarea.setSelectionRange(begun.start, value.startsWith(']]', caret) ? caret + 2 : caret);
    document.execCommand('insertText', false, link);
  };
  const takeAwaited = useEffectEvent((): void => {
    const [best] = offers;
    if (!isAwaited.current) return;
    isAwaited.current = false;
    if (best !== undefined) take(best);
  });
  useEffect(() => {
    if (isSettled) takeAwaited();
  }, [isSettled]);
  const hear = (event: KeyboardEvent): boolean => {
    if (!isBegun || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') {
      setPutAway(begun.start);
      return true;
    }
    const offer = offers[chosen];
    if (offer === undefined) return false;
    // What is still offered for the letters before is not what is asked for.
    const takeOrAwait = (): void => {
      if (isSettled) take(offer);
      else isAwaited.current = true;
    };
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose((chosen + 1) % offers.length),
      ArrowUp: () => choose((chosen - 1 + offers.length) % offers.length),
      Enter: takeOrAwait,
      Tab: takeOrAwait,
    };
    const act = event.shiftKey ? undefined : acts[event.key];
    act?.();
    return act !== undefined;
  };
  return { listId, isBegun, words: begun?.words ?? '', offers, chosen, look, take, stop, hear };
}
