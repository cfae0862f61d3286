import { useMemo } from 'react';
import type { NoteTemplate, TemplateProblem, TemplateText } from '../../preload/contract/note-templates.ts';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** What can be done with templates; changes are said and undoable, and a failure is said instead of thrown. */
interface TemplateActions {
  /** Keeps a template in place of the one `before`, or as a new one; gives what is wrong with it, and `null` where it could not be asked. */
  readonly keep: (
    before: NoteTemplate | null,
    typed: TemplateText & { readonly name: string },
  ) => Promise<readonly TemplateProblem[] | null>;
  readonly remove: (template: NoteTemplate) => Promise<void>;
}

/** The actions on templates. */
export function useTemplateActions(): TemplateActions {
  const { did } = useUndo();
  const say = useToast();
  const attempt = useAttempt();
  return useMemo(
    () => ({
      keep: (before, typed) =>
        attempt(async () => {
          const { id, problems } = await call('templates.save', { ...typed, id: before?.id ?? null });
          if (id === null) return problems;
          const label = `Template “${typed.name}” saved`;
          const undo =
            before === null
              ? did(
                  label,
                  () => call('templates.delete', { id }),
                  () => call('templates.restore', { id }),
                )
              : did(
                  label,
                  () => call('templates.save', before),
                  () => call('templates.save', { ...typed, id }),
                );
          say(label, { undo });
          return problems;
        }),
      remove: async ({ id, name }) => {
        await attempt(async () => {
          const act = () => call('templates.delete', { id });
          await act();
          const label = `Template “${name}” deleted`;
          say(label, { undo: did(label, () => call('templates.restore', { id }), act) });
        });
      },
    }),
    [attempt, did, say],
  );
}
