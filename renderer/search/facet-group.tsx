import type { Facet, FacetValue } from '../../preload/contract/facets.ts';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { Count } from '../ui/count.tsx';
import { Icon } from '../ui/icons.tsx';
import { inDigits } from '../ui/words.ts';
import { facetFields, facetTitles, valueWords } from './facet-words.ts';
import { hasTerm, termsOf, toggledTerm } from './query-terms.ts';

/** How many values are shown before one asks for the rest. */
const shownAtFirst = 5;

/** A value, or a term of the query that is none of the values counted. */
interface Line {
  readonly words: string;
  readonly count: number | null;
  readonly term: string | null;
}

/** In how many columns the values stand. */
const columns = 2;

/**
 * One facet under its name, which folds its values out and away. Each value is a button that narrows the list to it; arrow keys
 * go from one to the next, down one column and then the other.
 */
export function FacetGroup({
  facet,
  query,
  total,
  isUnfolded,
  onToggle,
  onUse,
}: {
  readonly facet: Facet;
  readonly query: string;
  readonly total: number;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
  /** Told when a value is pressed. */
  readonly onUse: () => void;
}) {
  const { search } = useAppState();
  const [isWhole, setWhole] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const titleId = useId();
  const listId = useId();
  const { name, values } = facet;
  const lines = [...otherTerms(facet, query), ...values.map((value) => lineOf(facet, value))];
  const isChosen = ({ term }: Line): boolean => term !== null && hasTerm(query, term);
  const shown = lines.filter((line, index) => isWhole || index < shownAtFirst || isChosen(line));
  const choosable = shown.flatMap(({ term }) => (term === null ? [] : [term]));
  const atKeys = at !== null && choosable.includes(at) ? at : choosable[0];

  const hasMore = lines.length > shownAtFirst;
  const rows = Math.ceil((shown.length + Number(hasMore)) / columns);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? []);
    const from = buttons.findIndex((button) => button === document.activeElement);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      ArrowRight: from + rows,
      ArrowLeft: from - rows,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = Object.hasOwn(places, event.key) ? places[event.key] : undefined;
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  return (
    <section className="facet" data-unfolded={isUnfolded} aria-labelledby={titleId}>
      <h3 id={titleId} className="facet-title">
        <button type="button" aria-expanded={isUnfolded} aria-controls={listId} onClick={onToggle}>
          <Icon name="down" />
          {facetTitles[name]}
          <FacetSaid facet={facet} chosen={isUnfolded ? [] : lines.filter(isChosen)} />
        </button>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons in it */}
      <ul
        id={listId}
        ref={list}
        className="facet-values"
        hidden={!isUnfolded}
        style={{ gridTemplateRows: `repeat(${rows}, auto)` }}
        onKeyDown={onKeyDown}
      >
        {shown.map((line) => (
          <li key={line.term ?? line.words}>
            <FacetLine
              line={line}
              total={total}
              isChosen={isChosen(line)}
              isAtKeys={line.term === atKeys}
              onFocus={() => setAt(line.term)}
              onPress={() => {
                onUse();
                if (line.term !== null) search(toggledTerm(query, line.term));
              }}
            />
          </li>
        ))}
        {hasMore && (
          <li>
            <Button kind="plain" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
              {isWhole ? 'Fewer' : `${inDigits(lines.length - shownAtFirst)} more`}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What stands beside the name of a facet: while it is folded, what is chosen of it or its only value; else how many values it has. */
function FacetSaid({
  facet: { name, values, distinct },
  chosen,
}: {
  readonly facet: Facet;
  readonly chosen: readonly Line[];
}) {
  if (chosen.length > 0) return <bdi className="facet-chosen">{chosen.map(({ words }) => words).join(', ')}</bdi>;
  // a number beside “Annotations” would be taken for that of annotations
  if (name === 'annotated') return null;
  const [only] = values;
  if (distinct === 1 && only !== undefined) return <bdi className="facet-distinct">{valueWords(name, only.value)}</bdi>;
  return <span className="facet-distinct">{inDigits(distinct)}</span>;
}

function FacetLine({
  line: { words, count, term },
  total,
  isChosen,
  isAtKeys,
  onFocus,
  onPress,
}: {
  readonly line: Line;
  readonly total: number;
  readonly isChosen: boolean;
  readonly isAtKeys: boolean;
  readonly onFocus: () => void;
  readonly onPress: () => void;
}) {
  const share = `${total === 0 || count === null ? 0 : Math.round((count / total) * 100)}%`;
  const inside = (
    <>
      <span className="facet-bar" style={{ inlineSize: share }} />
      <bdi className="facet-words">{words}</bdi>
      {count !== null && <Count of={count} noun="article" className="facet-count" />}
    </>
  );
  if (term === null) return <span className="facet-value">{inside}</span>;
  return (
    <button
      type="button"
      className="facet-value"
      title={words}
      aria-pressed={isChosen}
      tabIndex={isAtKeys ? 0 : -1}
      onFocus={onFocus}
      onClick={onPress}
    >
      {inside}
    </button>
  );
}

function lineOf({ name }: Facet, { value, count, term }: FacetValue): Line {
  return { words: valueWords(name, value), count, term };
}

/** What the query asks for of this facet, in words of its own, so that it can be taken out again. */
function otherTerms({ name, values }: Facet, query: string): readonly Line[] {
  const field = facetFields[name];
  if (field === undefined) return [];
  const known = new Set(values.map(({ term }) => term?.toLowerCase()));
  return termsOf(query, field)
    .filter((term) => !known.has(term.toLowerCase()))
    .map((term) => ({
      words: term
        .slice(field.length + 1)
        .replace(/^=/u, '')
        .replaceAll(/["“”„«»]/gu, ''),
      count: null,
      term,
    }));
}
