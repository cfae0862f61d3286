import { createContext, use, useMemo, useRef, type ReactNode } from 'react';
import { useKey } from './keys.tsx';
import { useToast, type Say } from './toast.tsx';

type Act = () => Promise<unknown>;

interface Step {
  readonly label: string;
  readonly undo: Act;
  readonly redo: Act;
}

/** What was done in this window, to be taken back and done again. */
export interface Undo {
  /** Remembers something just done; gives the way to take back this very step, once. */
  readonly did: (label: string, undo: Act, redo: Act) => () => Promise<void>;
  /** Takes back the last step, and says so; nothing when there is none. */
  readonly undo: () => Promise<void>;
  /** Does the last step taken back again, and says so; nothing when there is none. */
  readonly redo: () => Promise<void>;
}

const UndoContext = createContext<Undo | null>(null);

/** How many steps are remembered. */
const depth = 100;

/** Remembers steps for all below it, and hears the keys for undo and redo. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const say = useToast();
  const steps = useRef<{ readonly done: Step[]; readonly undone: Step[] }>({ done: [], undone: [] });
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const history = useMemo<Undo>(() => {
    // Keys come faster than answers: one step waits for the one before, or they would be done in another order.
    const inTurn = (act: () => Promise<void>): Promise<void> => {
      underWay.current = underWay.current.then(act);
      return underWay.current;
    };
    const takeBack = (step: Step | undefined): Promise<void> =>
      move(step, steps.current.done, steps.current.undone, 'undo', say);
    const doAgain = (step: Step | undefined): Promise<void> =>
      move(step, steps.current.undone, steps.current.done, 'redo', say);
    return {
      did(label, undo, redo) {
        const step = { label, undo, redo };
        steps.current.done.push(step);
        if (steps.current.done.length > depth) steps.current.done.shift();
        steps.current.undone.length = 0;
        return () => inTurn(() => takeBack(step));
      },
      undo: () => inTurn(() => takeBack(steps.current.done.at(-1))),
      redo: () => inTurn(() => doAgain(steps.current.undone.at(-1))),
    };
  }, [say]);
  useKey('undo', () => void history.undo());
  useKey('redo', () => void history.redo());
  return <UndoContext value={history}>{children}</UndoContext>;
}

/** Carries one step from one pile to the other, or drops it and says why when it can no longer be done. */
async function move(step: Step | undefined, from: Step[], to: Step[], way: 'undo' | 'redo', say: Say): Promise<void> {
  if (step === undefined || !from.includes(step)) return;
  from.splice(from.indexOf(step), 1);
  try {
    await step[way]();
    to.push(step);
    say(`${way === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** The way to make an action undoable. @throws outside `UndoProvider` */
export function useUndo(): Undo {
  const history = use(UndoContext);
  if (history === null) throw new Error('useUndo is used outside UndoProvider');
  return history;
}
