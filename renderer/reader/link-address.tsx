import { useMemo } from 'react';
import { Popover } from '../ui/popover.tsx';
import { CopyButton } from './copy-button.tsx';

/** A link that was pressed: it is not followed, only its address is shown. */
export interface PressedLink {
  readonly address: string;
  readonly element: HTMLElement;
}

/** Shows beside a pressed link where it would lead, to be copied. */
export function LinkAddress({ link, onClose }: { readonly link: PressedLink; readonly onClose: () => void }) {
  const trigger = useMemo(() => ({ current: link.element }), [link]);
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
          <bdi>{link.address}</bdi>
        </p>
        <CopyButton text={link.address} what="address" />
      </div>
      <p className="link-hint">Aide-mémoire opens nothing outside itself.</p>
    </Popover>
  );
}
