import type { ReactNode, RefObject } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import './popover.css';

/** A button and the small sheet it opens beside itself; the first child is the button. */
export function PopoverTrigger({
  children,
  ...rest
}: {
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}) {
  return <DialogTrigger {...rest}>{children}</DialogTrigger>;
}

/** A small sheet that floats beside what opened it; Escape and a press outside close it. */
export function Popover({
  label,
  children,
  placement = 'bottom start',
  ...rest
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: NonNullable<PopoverProps['placement']>;
  readonly triggerRef?: RefObject<Element | null>;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}) {
  return (
    <AriaPopover {...rest} placement={placement} offset={6} className="popover">
      <Dialog className="popover-body" aria-label={label}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
