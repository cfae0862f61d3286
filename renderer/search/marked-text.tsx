import type { Snippet } from '../../preload/contract/search.ts';

/** Plain text with the hits in it marked. */
export function MarkedText({ text, marks }: Snippet) {
  return (
    <>
      {marks.map(([start, end], index) => [
        text.slice(marks[index - 1]?.[1] ?? 0, start),
        <mark key={start} className="hit">
          {text.slice(start, end)}
        </mark>,
      ])}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
