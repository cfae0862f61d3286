import { diffArrays } from 'diff';
import type { DiffRun } from '../../preload/contract/pairs.ts';

/** Texts that together have more characters are compared by paragraphs first. */
const mostCharacters = 200_000;
/** Texts with more differing words are not taken apart any further; bounds the work to words times this. */
const mostEdits = 1_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * How one text becomes another, as runs in reading order that together hold both texts whole: by words, also in scripts
 * without spaces; by paragraphs where the texts are very long or have little in common.
 */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const byWords = before.length + after.length > mostCharacters ? null : diffOf(piecesOf(before), piecesOf(after));
  return readable(byWords ?? byParagraphs(before, after));
}

function byParagraphs(before: string, after: string): readonly DiffRun[] {
  const runs = diffOf(linesOf(before), linesOf(after)) ?? replaced(before, after);
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (run.kind === 'removed' && next?.kind === 'added') {
      const isLong = run.text.length + next.text.length > mostCharacters;
      return (isLong ? null : diffOf(piecesOf(run.text), piecesOf(next.text))) ?? replaced(run.text, next.text);
    }
    return run.kind === 'added' && runs[index - 1]?.kind === 'removed' ? [] : [run];
  });
}

/** The runs of two lists of pieces, removed ones before added ones; null when there are too many differences. */
function diffOf(before: string[], after: string[]): readonly DiffRun[] | null {
  const changes = diffArrays(before, after, { maxEditLength: mostEdits });
  return (
    changes?.map(({ added, removed, value }): DiffRun => {
      return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
    }) ?? null
  );
}

function replaced(before: string, after: string): readonly DiffRun[] {
  const runs: readonly DiffRun[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** White space alone between two changes belongs to them: a passage is replaced as a whole, not word by word. */
function readable(runs: readonly DiffRun[]): readonly DiffRun[] {
  const shown: DiffRun[] = [];
  let removed = '';
  let added = '';
  const put = (): void => {
    shown.push(...replaced(removed, added));
    removed = added = '';
  };
  runs.forEach(({ kind, text }, index) => {
    const isBetween = removed !== '' && added !== '' && index < runs.length - 1;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isBetween && /^[^\S\n]+$/.test(text)) {
      removed += text;
      added += text;
    } else {
      put();
      shown.push({ kind, text });
    }
  });
  put();
  return shown;
}

function piecesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
