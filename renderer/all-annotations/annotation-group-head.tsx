import type { AnnotationGrouping, ListedAnnotation } from '../../preload/contract/annotation-list.ts';
import { colours, type Colour } from '../../preload/contract/annotations.ts';
import type { ColourWords } from '../annotations/colour-words.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { publishedOn } from '../ui/dates.ts';
import { inDigits } from '../ui/words.ts';

/** What a group is called, after one of its annotations. */
export function groupName(
  grouping: AnnotationGrouping,
  { group, article }: ListedAnnotation,
  words: Readonly<Record<Colour, ColourWords>>,
): string {
  switch (grouping) {
    case 'article':
      return article.title;
    case 'colour': {
      const colour = colours.find((one) => one === group);
      return colour === undefined ? group : words[colour].name;
    }
    case 'tag':
      return group === '' ? 'Without a tag' : group;
    case 'day':
      return publishedOn(group);
  }
}

/** The line above a group: what it is called and how many annotations it has; the group itself bears the name for those who hear it. */
export function AnnotationGroupHead({
  grouping,
  first,
  count,
  start,
}: {
  readonly grouping: AnnotationGrouping;
  readonly first: ListedAnnotation | undefined;
  readonly count: number;
  /** Where the line begins in the list, in pixels. */
  readonly start: number;
}) {
  const words = useColourWords();
  const facts =
    first === undefined || grouping !== 'article'
      ? []
      : [first.article.outlet, first.article.published && publishedOn(first.article.published)].filter(Boolean);
  return (
    <div
      className={grouping === 'article' ? 'mark-head mark-head-article' : 'mark-head'}
      aria-hidden="true"
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className="mark-head-name" dir="auto">
        {first && groupName(grouping, first, words)}
      </span>
      <span className="mark-head-count">{inDigits(count)}</span>
      {facts.length > 0 && <bdi className="mark-head-facts">{facts.join(' · ')}</bdi>}
    </div>
  );
}
