import type { AnnotationGrouping, ListedAnnotation } from '../../preload/contract/annotation-list.ts';
import { areaName } from '../../preload/contract/areas.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { directionOf } from '../reader/direction.ts';
import { dayOf, publishedOn } from '../ui/dates.ts';
import { Icon } from '../ui/icons.tsx';
import { ListRow, type ListRowPlace } from '../ui/list-row.tsx';

/** One annotation of the list; `annotation` is `undefined` while it is on its way. */
export function AnnotationRow({
  annotation,
  grouping,
  ...place
}: ListRowPlace & {
  readonly annotation: ListedAnnotation | undefined;
  readonly grouping: AnnotationGrouping;
}) {
  return (
    <ListRow
      className={`row mark-row swatch-bar mark-row-${grouping}${annotation ? ` swatch-${annotation.colour}` : ''}`}
      place={place}
      isWaiting={annotation === undefined}
    >
      {annotation ? (
        <RowText annotation={annotation} grouping={grouping} isSelected={place.isSelected} />
      ) : (
        <span className="row-waiting" />
      )}
    </ListRow>
  );
}

function RowText({
  annotation: { colour, quote, area, note, tags, createdAt, article },
  grouping,
  isSelected,
}: {
  readonly annotation: ListedAnnotation;
  readonly grouping: AnnotationGrouping;
  readonly isSelected: boolean;
}) {
  const lang = article.language ?? undefined;
  const words = useColourWords();
  const isByArticle = grouping === 'article';
  const facts = [
    words[colour].name,
    ...(isByArticle ? [dayOf(createdAt)] : [article.outlet, article.published && publishedOn(article.published)]),
    ...tags,
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <>
      <span className="row-gutter" aria-hidden="true">
        {isSelected && <Icon name="check" />}
      </span>
      {area !== null && (
        <span className={note === '' ? 'mark-area mark-quote-alone' : 'mark-area'} dir="auto">
          {areaName(area, quote)}
        </span>
      )}
      {area === null && quote !== '' && (
        <q
          className={note === '' ? 'mark-quote mark-quote-alone' : 'mark-quote'}
          dir={directionOf(article.language)}
          lang={lang}
        >
          {quote}
        </q>
      )}
      {note !== '' && (
        <span className={quote === '' && area === null ? 'mark-note mark-note-alone' : 'mark-note'} dir="auto">
          {note}
        </span>
      )}
      {!isByArticle && (
        <span className="mark-headline" dir="auto" lang={lang}>
          {article.title}
        </span>
      )}
      <span className="row-second">
        <span className="row-facts">
          {facts.map((fact, at) => (
            <bdi key={at}>{fact}</bdi>
          ))}
        </span>
      </span>
    </>
  );
}
