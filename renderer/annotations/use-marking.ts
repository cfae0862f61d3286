import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type {
  Annotation,
  AnnotationId,
  Colour,
  PassageAnnotation,
  Selectors,
} from '../../preload/contract/annotations.ts';
import type { Area } from '../../preload/contract/areas.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { CallName } from '../../preload/contract/calls.ts';
import { call } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import type { Passage } from './passage.ts';
import { useColourWords } from './use-colour-words.ts';

/** What of an annotation can be changed. */
export type AnnotationChange = Partial<Pick<Annotation, 'colour' | 'note' | 'tags'>>;

/** What can be done to annotations; each step can be taken back, and a failure is said in words. */
export interface Marking {
  mark(articleId: ArticleId, passage: Passage, colour: Colour): Promise<Annotation | null>;
  markArea(articleId: ArticleId, area: Area, colour: Colour): Promise<Annotation | null>;
  /** Writes a note on an article as a whole. */
  noteOn(articleId: ArticleId, note: string): Promise<Annotation | null>;
  change(annotation: Annotation, change: AnnotationChange): Promise<void>;
  remove(annotation: Annotation): Promise<void>;
  /** Says that the passage of an annotation stands here now. */
  attach(annotation: PassageAnnotation, passage: Passage): Promise<void>;
  /** Says that the passage of an annotation is no longer in the text. */
  detach(annotation: PassageAnnotation): Promise<void>;
}

const seenAtOnce = ['annotations.list', 'notes.read'] as const satisfies readonly CallName[];

/** The way to make, change and delete annotations. */
export function useMarking(): Marking {
  const queries = useQueryClient();
  const attempt = useAttempt();
  const undo = useUndo();
  const say = useToast();
  const words = useColourWords();
  return useMemo(() => {
    // A mark is seen at once, even while an import makes the rest of the window ask again less often.
    const seen = async <T>(answer: Promise<T>): Promise<T> => {
      const given = await answer;
      await Promise.all(seenAtOnce.map((name) => queries.invalidateQueries({ queryKey: [name] })));
      return given;
    };
    const remove = (id: AnnotationId) => seen(call('annotations.delete', { id }));
    const restore = (id: AnnotationId) => seen(call('annotations.restore', { id }));
    const alter = (id: AnnotationId, change: AnnotationChange) => seen(call('annotations.change', { id, ...change }));
    const anchor = (id: AnnotationId, selectors: Selectors, isDetached: boolean) =>
      seen(call('annotations.anchor', { id, selectors, isDetached }));
    return {
      mark: (articleId, { start, end }, colour) =>
        attempt(async () => {
          const input = { articleId, start, end, colour, note: '', tags: [] };
          const made = await seen(call('annotations.create', input));
          undo.did(
            `${words[colour].name} highlight`,
            () => remove(made.id),
            () => restore(made.id),
          );
          return made;
        }),
      markArea: (articleId, area, colour) =>
        attempt(async () => {
          const made = await seen(call('annotations.createArea', { articleId, area, colour, note: '', tags: [] }));
          undo.did(
            `${words[colour].name} area`,
            () => remove(made.id),
            () => restore(made.id),
          );
          return made;
        }),
      noteOn: (articleId, note) =>
        attempt(async () => {
          const made = await seen(call('annotations.createNote', { articleId, colour: 'yellow', note, tags: [] }));
          undo.did(
            'Note on the article',
            () => remove(made.id),
            () => restore(made.id),
          );
          return made;
        }),
      change: async ({ id, kind, colour, note, tags }, change) => {
        await attempt(async () => {
          await alter(id, change);
          undo.did(
            nameOf(change, kind === 'area' ? 'an area' : 'a highlight'),
            () => alter(id, { colour, note, tags }),
            () => alter(id, change),
          );
        });
      },
      attach: async ({ id, selectors, isDetached }, { start, end }) => {
        await attempt(async () => {
          const attach = () => seen(call('annotations.attach', { id, start, end }));
          await attach();
          undo.did('Highlight attached', () => anchor(id, selectors, isDetached), attach);
        });
      },
      detach: async ({ id, selectors, isDetached }) => {
        await attempt(async () => {
          const detach = () => anchor(id, selectors, true);
          await detach();
          undo.did('Highlight detached', () => anchor(id, selectors, isDetached), detach);
        });
      },
      remove: async ({ id, colour, kind }) => {
        await attempt(async () => {
          await remove(id);
          const deleted = `${words[colour].name} ${kind === 'area' ? 'area' : 'highlight'} deleted`;
          const takeBack = undo.did(
            deleted,
            () => restore(id),
            () => remove(id),
          );
          say(deleted, { undo: takeBack });
        });
      },
    };
  }, [queries, attempt, undo, say, words]);
}

function nameOf(change: AnnotationChange, what: string): string {
  if (change.note !== undefined) return 'Note';
  if (change.tags !== undefined) return `Tags of ${what}`;
  return `Colour of ${what}`;
}
