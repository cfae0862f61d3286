import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icons.tsx';
import { counted } from '../ui/words.ts';
import type { LinkOffer } from './use-link-offers.ts';
import type { Linking } from './use-linking.ts';
import './link-offers.css';

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a datalist cannot show kinds; the field has the keys */

/** The id of one of the things offered, for the field that points at it. */
export function offeredLinkId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What a note can link to, below its field, which keeps the focus and points at the chosen one. */
export function LinkOffers({ linking }: { readonly linking: Linking }) {
  const { listId, isBegun, words, offers, chosen, take } = linking;
  const isNothing = isBegun && offers.length === 0;
  return (
    <>
      <div
        id={listId}
        className="link-offers"
        role="listbox"
        aria-label="Articles and annotations to link to"
        hidden={offers.length === 0}
      >
        {offers.map((offer, index) => (
          <OfferedLink
            key={offer.address}
            id={offeredLinkId(listId, index)}
            offer={offer}
            isChosen={index === chosen}
            onTake={() => take(offer)}
          />
        ))}
      </div>
      {isNothing && (
        <p className="link-offers-none">
          {words.trim() === ''
            ? 'Type words of a headline, a passage or a note to link to it.'
            : 'No headline, passage or note has these words.'}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {offers.length > 0 && `${counted(offers.length, 'thing')} to link to. Arrow keys choose, Enter links.`}
      </p>
    </>
  );
}

function OfferedLink({
  id,
  offer: { kind, words, about },
  isChosen,
  onTake,
}: {
  readonly id: string;
  readonly offer: LinkOffer;
  readonly isChosen: boolean;
  readonly onTake: () => void;
}) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    // The list first: it comes below the field, and may be out of sight.
    option.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    option.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={option}
      id={id}
      className="link-offer"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      // a press must not take the focus from the field
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Icon name={kind === 'article' ? 'original' : 'annotate'} />
      <span className="visually-hidden">{kind === 'article' ? 'Article: ' : 'Annotation: '}</span>
      <span className="link-offer-words" dir="auto">
        {words}
      </span>
      {about !== '' && (
        <span className="link-offer-about" dir="auto">
          {about}
        </span>
      )}
    </div>
  );
}
