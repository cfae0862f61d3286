import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { IconButton, Button } from './button.tsx';
import './toast.css';

/** Says something in passing; `undo` adds a button that takes it back, `action` one that does what it names. */
export type Say = (
  message: string,
  options?: { readonly undo?: () => Promise<void> } | { readonly action: ToastAction },
) => void;

interface ToastAction {
  readonly name: string;
  readonly act: () => Promise<void> | void;
}

interface Toast {
  readonly number: number;
  readonly message: string;
  readonly action: ToastAction | undefined;
}

const ToastContext = createContext<Say | null>(null);

/** How long a message stays, in milliseconds; one that something can be done about stays longer. */
const shownFor = { message: 6000, withAction: 12_000 };

/** How long it takes to read a character of a message that is longer than a line, in milliseconds. */
const readingMs = 60;

/** Shows one message at a time at the foot of the window, and reads it out politely. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const [isHeld, setHeld] = useState(false);
  const say = useCallback<Say>((message, options) => {
    setToast((previous) => ({ number: (previous?.number ?? 0) + 1, message, action: actionOf(options) }));
  }, []);
  useEffect(() => {
    if (toast === null || isHeld) return undefined;
    const least = toast.action ? shownFor.withAction : shownFor.message;
    const timer = setTimeout(() => setToast(null), Math.max(least, toast.message.length * readingMs));
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    <ToastContext value={say}>
      {children}
      {createPortal(
        // React Aria leaves the top layer in reach, to pointer and screen reader, while a dialog is open
        <output className="toasts" aria-live="polite" aria-atomic="true" data-react-aria-top-layer="true">
          {toast && (
            <span
              key={toast.number}
              className="toast"
              onPointerEnter={() => setHeld(true)}
              onPointerLeave={() => setHeld(false)}
              onFocus={() => setHeld(true)}
              onBlur={() => setHeld(false)}
            >
              <span dir="auto">{toast.message}</span>
              {toast.action && (
                <Button
                  kind="plain"
                  onPress={() => {
                    setHeld(false);
                    setToast(null);
                    void toast.action?.act();
                  }}
                >
                  {toast.action.name}
                </Button>
              )}
              <IconButton
                icon="close"
                label="Dismiss"
                onPress={() => {
                  setHeld(false);
                  setToast(null);
                }}
              />
            </span>
          )}
        </output>,
        document.body,
      )}
    </ToastContext>
  );
}

/** The way to say something in passing. @throws outside `ToastProvider` */
export function useToast(): Say {
  const say = use(ToastContext);
  if (say === null) throw new Error('useToast is used outside ToastProvider');
  return say;
}

function actionOf(options: Parameters<Say>[1]): ToastAction | undefined {
  if (options === undefined) return undefined;
  if ('action' in options) return options.action;
  return options.undo && { name: 'Undo', act: options.undo };
}
