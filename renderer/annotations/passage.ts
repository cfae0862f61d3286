import type { Annotation, AreaAnnotation, PassageAnnotation } from '../../preload/contract/annotations.ts';
import type { CanonicalText } from '../../preload/contract/canonical-text.ts';

/** A stretch of the canonical text, in UTF-16 units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A place in the body: the number of a text node in document order, and a UTF-16 offset in it. */
export interface Place {
  readonly run: number;
  readonly offset: number;
}

type Runs = CanonicalText['runs'];

/** The offset in the canonical text of a place in the body; a place past its text node counts as the node's end. */
export function offsetOf(runs: Runs, place: Place): number {
  const run = runs[place.run];
  if (run === undefined) throw new RangeError(`there is no text node ${place.run}`);
  return Math.min(run.start + place.offset, run.end);
}

/**
 * The place where a passage that starts at this offset begins: in the later of two text nodes that meet there.
 * `null` when no text stands at or after the offset.
 */
export function placeOfStart(runs: Runs, offset: number): Place | null {
  const index = firstRun(runs, (run) => run.end > offset);
  const run = runs[index];
  return run === undefined ? null : { run: index, offset: Math.max(0, offset - run.start) };
}

/** The place where a passage that ends at this offset stops: in the earlier of two text nodes that meet there. */
export function placeOfEnd(runs: Runs, offset: number): Place | null {
  const index = firstRun(runs, (run) => run.start >= offset) - 1;
  const run = runs[index];
  return run === undefined ? null : { run: index, offset: Math.min(offset, run.end) - run.start };
}

/** The passage without white space at its ends, its ends in order; `null` when nothing else is in it. */
export function trimPassage(text: string, one: number, other: number): Passage | null {
  const passage = text.slice(Math.min(one, other), Math.max(one, other));
  const start = Math.min(one, other) + passage.length - passage.trimStart().length;
  const end = start + passage.trim().length;
  return start < end ? { start, end } : null;
}

/** Whether an annotation has a passage, and it stands in the text. */
export function standsInText(annotation: Annotation): annotation is PassageAnnotation {
  return annotation.kind === 'passage' && (annotation.state === 'anchored' || annotation.state === 'moved');
}

/** Whether there is a place in the text to show an annotation at, be it sure or to be confirmed. */
export function hasPlace(annotation: Annotation): annotation is PassageAnnotation {
  return annotation.kind === 'passage' && (annotation.state === 'uncertain' || standsInText(annotation));
}

/** Whether an annotation lies on an area that the article still has. */
export function hasGround(annotation: Annotation): annotation is AreaAnnotation {
  return annotation.kind === 'area' && annotation.state === 'anchored';
}

/** The annotations that stand in the text and those on its pictures in the order of the text, and after them those on its pages in theirs. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations
    .filter((annotation) => standsInText(annotation) || hasGround(annotation))
    .toSorted((one, other) => {
      const [here, there] = [placeInOrder(one), placeInOrder(other)];
      return here.page - there.page || here.start - there.start || here.end - there.end;
    });
}

/** The annotations whose passage still stands in the text, in the order of the text. */
export function inTextOrder(annotations: readonly Annotation[]): readonly PassageAnnotation[] {
  return annotations
    .filter(standsInText)
    .toSorted((one, other) => comparePassages(one.selectors.position, other.selectors.position));
}

/** The annotations that cover an offset, the shortest first: the one a click on it most likely means. */
export function annotationsAt(annotations: readonly Annotation[], offset: number): readonly PassageAnnotation[] {
  return inTextOrder(annotations)
    .filter(({ selectors: { position } }) => position.start <= offset && offset < position.end)
    .toSorted((one, other) => lengthOf(one.selectors.position) - lengthOf(other.selectors.position));
}

/** The stretches that two or more of the passages cover, in order and not touching. */
export function overlapsOf(passages: readonly Passage[]): readonly Passage[] {
  const edges = passages
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    .toSorted((one, other) => one.at - other.at || other.step - one.step);
  const overlaps: Passage[] = [];
  let depth = 0;
  let opened = 0;
  for (const { at, step } of edges) {
    if (depth === 1 && step === 1) opened = at;
    if (depth === 2 && step === -1 && opened < at) overlaps.push({ start: opened, end: at });
    depth += step;
  }
  return overlaps;
}

/** Where an annotation comes among others: by page, then by place in the text, or from top to bottom. */
function placeInOrder(annotation: Annotation): Passage & { readonly page: number } {
  if (annotation.kind === 'passage') return { page: 0, ...annotation.selectors.position };
  const { ground, rectangle } = annotation.area;
  if (ground.kind === 'page') return { page: ground.page, start: rectangle.top, end: rectangle.left };
  return { page: 0, start: annotation.at, end: annotation.at };
}

function comparePassages(one: Passage, other: Passage): number {
  return one.start - other.start || one.end - other.end;
}

function lengthOf({ start, end }: Passage): number {
  return end - start;
}

/** The first of `count` places, in their order, for which `holds`, by halving: it must hold for every place after it; `count` when it holds for none. */
export function firstThat(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstRun(runs: Runs, holds: (run: Runs[number]) => boolean): number {
  return firstThat(runs.length, (place) => {
    const run = runs[place];
    return run !== undefined && holds(run);
  });
}
