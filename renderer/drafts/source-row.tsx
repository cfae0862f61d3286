import type { ListedAnnotation } from '../../preload/contract/annotation-list.ts';
import { areaName } from '../../preload/contract/areas.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { directionOf } from '../reader/direction.ts';
import { Icon } from '../ui/icons.tsx';
import { dragAnnotation } from './dragged-piece.ts';

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an option element holds one line of text */

/** One annotation beside a draft, to be dragged or put into it. */
export function SourceRow({
  annotation: { id, colour, quote, area, note, tags, article },
  row,
  isAtCursor,
  isInDraft,
}: {
  readonly annotation: ListedAnnotation;
  readonly row: number;
  readonly isAtCursor: boolean;
  readonly isInDraft: boolean;
}) {
  const words = useColourWords();
  const facts = [words[colour].name, ...tags];
  return (
    <div
      className={`source swatch-bar swatch-${colour}`}
      role="option"
      aria-selected={isInDraft}
      data-source={row}
      tabIndex={isAtCursor ? 0 : -1}
      draggable
      onDragStart={(event) => dragAnnotation(event, id, area === null ? quote || note : areaName(area, quote))}
    >
      <span className="source-words">
        {area !== null && (
          <span className="mark-area" dir="auto">
            {areaName(area, quote)}
          </span>
        )}
        {area === null && quote !== '' && (
          <q
            className="mark-quote source-quote"
            dir={directionOf(article.language)}
            lang={article.language ?? undefined}
          >
            {quote}
          </q>
        )}
        {note !== '' && (
          <span className="mark-note" dir="auto">
            {note}
          </span>
        )}
        <span className="source-facts">
          {facts.map((fact, at) => (
            <bdi key={at}>{fact}</bdi>
          ))}
          {isInDraft && (
            <span className="source-in">
              <Icon name="check" />
              In the draft
            </span>
          )}
        </span>
      </span>
      <span className="source-put" data-put aria-hidden="true" title="Put into the draft (Enter)">
        <Icon name="add" />
      </span>
    </div>
  );
}
