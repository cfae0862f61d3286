import { useState } from 'react';
import type { AddedStyle, StyleId } from '../../preload/contract/citations.ts';
import type { IntakeSource } from '../../preload/contract/imports.ts';
import { call, CallFailed } from '../bridge.ts';
import { pickFiles } from '../intake/pick-files.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** The ways to add a style from a file and to take one away, each a step that can be taken back. */
export function useAddedStyles(): {
  /** Whether a file is being tried. */
  readonly isTrying: boolean;
  /** Why the last file was not taken. */
  readonly problem: string | null;
  /** Adds the style of a file and has it cited by in place of the one before. */
  readonly add: (before: StyleId) => Promise<void>;
  readonly remove: (style: AddedStyle) => Promise<void>;
} {
  const [isTrying, setTrying] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useAttempt();
  const { did } = useUndo();
  const say = useToast();
  return {
    isTrying,
    problem,
    async add(before) {
      setProblem(null);
      try {
        const source = await chosenFile();
        if (source === null) return;
        setTrying(true);
        const { id, title } = await call('citations.addStyle', { source });
        await call('citations.choose', { style: id });
        const label = `Style “${title}” added and chosen`;
        const undo = did(
          label,
          async () => {
            await call('citations.choose', { style: before });
            await call('citations.removeStyle', { id });
          },
          async () => {
            await call('citations.restoreStyle', { id });
            await call('citations.choose', { style: id });
          },
        );
        say(label, { undo });
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        setTrying(false);
      }
    },
    async remove({ id, title }) {
      await attempt(async () => {
        const act = () => call('citations.removeStyle', { id });
        await act();
        const label = `Style “${title}” removed`;
        say(label, { undo: did(label, () => call('citations.restoreStyle', { id }), act) });
      });
    },
  };
}

/** A file that the person chose, as a source; `null` when they chose none. @throws {CallFailed} */
async function chosenFile(): Promise<IntakeSource | null> {
  if (window.aide.door === 'desktop') {
    const { sources } = await call('door.chooseFiles', { folders: false });
    return sources[0] ?? null;
  }
  const [file] = await pickFiles(false);
  if (file === undefined) return null;
  const staged = await window.aide.stage([file]);
  if (!staged.ok) throw new CallFailed(staged.failure);
  return staged.value[0] ?? null;
}
