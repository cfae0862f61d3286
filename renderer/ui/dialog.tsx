import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import './dialog.css';

/**
 * A modal dialog, open for as long as it is rendered. Escape and its close button call `onClose`; `actions` are its
 * buttons, the main one last. `role` is `alertdialog` for a question that must be answered.
 */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  size = 'medium',
  role = 'dialog',
  isForReading = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly role?: 'dialog' | 'alertdialog';
  /** Whether there is nothing in it to press: the keys then scroll it. */
  readonly isForReading?: boolean;
}) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`dialog-frame dialog-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon="close" label="Close" onPress={onClose} />
          </header>
          <div className="dialog-body" {...(isForReading && { tabIndex: 0, role: 'group', 'aria-label': title })}>
            {children}
          </div>
          {actions !== undefined && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
