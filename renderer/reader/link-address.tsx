import { useMemo } from 'react';
import { Popover } from '../ui/popover.tsx';
import { CopyButton } from './copy-button.tsx';
import { VisitButton } from './visit-button.tsx';
import { shownAddress, type ShownAddress } from '../../preload/contract/shown-address.ts';

/** A link that was pressed: it is not followed, only its address is shown. */
export interface PressedLink {
  readonly address: string;
  readonly element: HTMLElement;
}

/** Shows beside a pressed link where it would lead, with nothing hidden in it, to be copied. */
export function LinkAddress({ link, onClose }: { readonly link: PressedLink; readonly onClose: () => void }) {
  const trigger = useMemo(() => ({ current: link.element }), [link]);
  const { text, site } = shownAddress(link.address);
  return (
    <Popover
      label="Where this link leads"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <div className="link-address">
        <p>
          <bdi dir="ltr">{text}</bdi>
        </p>
        <CopyButton text={link.address} what="address" />
      </div>
      {site !== null && <Site site={site} />}
      <VisitButton address={link.address} />
      <p className="link-hint">Aide-mémoire opens nothing outside itself unless you ask it to.</p>
    </Popover>
  );
}

function Site({ site: { host, readable, reason } }: { readonly site: NonNullable<ShownAddress['site']> }) {
  return (
    <p className="link-site">
      {reason === 'lookalike' ? (
        <>
          The site is <bdi>{readable}</bdi>, which is asked for as <bdi dir="ltr">{host}</bdi>. It may look like
          another.
        </>
      ) : (
        <>
          The site is <bdi dir="ltr">{host}</bdi>. What stands before the @ is not part of its name.
        </>
      )}
    </p>
  );
}
