import type { ArticlePassage, ArticlePassages } from '../../preload/contract/search.ts';
import { joinedMarks } from './hits.ts';
import { cutOut, endOfPassage, startOfPassage, type Stretch } from './snippets.ts';
import type { Place } from './wanted.ts';

interface Window extends Stretch {
  readonly places: readonly Place[];
}

/** Passages of a text around places in it, apart from each other and from one that is shown already: those with most different things, in the order of the text. */
export function passagesOf(
  text: string,
  places: readonly Place[],
  shown: Stretch | null,
  limit: number,
): ArticlePassages {
  const windows = windowsOf(text, places, shown);
  const best = windows
    .map((window, at) => ({ window, at, things: new Set(window.places.map(({ wanted }) => wanted)).size }))
    .toSorted((a, b) => b.things - a.things || a.at - b.at)
    .slice(0, limit)
    .toSorted((a, b) => a.at - b.at);
  return { passages: best.map(({ window }) => passageOf(text, window)), total: windows.length };
}

/** One passage after another, each around the first place that no other holds. */
function windowsOf(text: string, places: readonly Place[], shown: Stretch | null): readonly Window[] {
  const windows: (Stretch & { end: number; places: Place[] })[] = [];
  let floor = 0;
  for (const place of places) {
    if (shown !== null && place.start >= shown.start && place.start < shown.end) {
      floor = shown.end;
      continue;
    }
    const last = windows.at(-1);
    if (last !== undefined && place.start < last.end) {
      last.end = Math.max(last.end, place.end);
      last.places.push(place);
      continue;
    }
    const ceiling = shown !== null && place.start < shown.start ? shown.start : text.length;
    const start = Math.max(floor, last?.end ?? 0, startOfPassage(text, place.start));
    const end = Math.max(place.end, Math.min(ceiling, endOfPassage(text, place)));
    windows.push({ start, end, places: [place] });
  }
  return windows;
}

function passageOf(text: string, { start, end, places }: Window): ArticlePassage {
  const { text: passage, shift } = cutOut(text, { start, end });
  const marks = joinedMarks(places).map(([from, to]) => [from + shift, Math.min(to, end) + shift] as const);
  return { text: passage, marks, at: places[0]?.start ?? start };
}
