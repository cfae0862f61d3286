import type { Hit } from '../../preload/contract/search.ts';
import type { JudgedArticle } from '../../preload/contract/searches.ts';
import { memo } from 'react';
import { JudgementMark } from '../searches/judgement-mark.tsx';
import { directionOf } from '../reader/direction.ts';
import { publishedOn } from '../ui/dates.ts';
import { Icon } from '../ui/icons.tsx';
import { ListRow, type ListRowPlace } from '../ui/list-row.tsx';
import { counted, inDigits } from '../ui/words.ts';
import { useCall } from '../bridge.ts';
import { goesInWords } from '../library/trash-words.ts';
import { MarkedText } from './marked-text.tsx';
import { MorePassages } from './more-passages.tsx';
import { startingNearHit } from './near-hit.ts';

/**
 * One row of the list, in three lines; `hit` is `undefined` while it is on its way. A translated headline stands in the third: in place
 * of how the text begins, or before the passage that was found.
 */
export const ArticleRow = memo(function ArticleRow({
  hit,
  isNew,
  judged,
  passagesFor,
  ...place
}: ListRowPlace & {
  readonly hit: Hit | undefined;
  readonly isNew: boolean;
  /** What was said of it for the search that the list shows. */
  readonly judged: JudgedArticle | undefined;
  /** The query of which further passages are offered; `null` when none are. */
  readonly passagesFor: string | null;
}) {
  return (
    <ListRow place={place} isWaiting={hit === undefined} isDraggable={hit !== undefined}>
      {hit ? (
        <RowText hit={hit} isSelected={place.isSelected} isNew={isNew} judged={judged} passagesFor={passagesFor} />
      ) : (
        <WaitingText />
      )}
    </ListRow>
  );
});

interface ShownHit {
  readonly hit: Hit;
  readonly isNew: boolean;
  readonly judged: JudgedArticle | undefined;
}

function RowText({
  isSelected,
  passagesFor,
  ...shown
}: ShownHit & { readonly isSelected: boolean; readonly passagesFor: string | null }) {
  const { hit } = shown;
  const { data: rule } = useCall('trash.rule', hit.trashedAt === null ? null : {});
  const lang = hit.language ?? undefined;
  const facts = [
    hit.trashedAt === null || rule === undefined ? null : goesInWords(hit.trashedAt, rule),
    hit.outlet,
    hit.published && publishedOn(hit.published),
    hit.words === 0 ? null : counted(hit.words, 'word'),
  ].filter(Boolean);
  return (
    <>
      <span className="row-gutter" aria-hidden="true">
        {isSelected ? <Icon name="check" /> : hit.isUnread && <span className="unread-dot" />}
      </span>
      <span
        className={hit.isUnread ? 'row-title row-title-unread' : 'row-title'}
        dir="auto"
        lang={lang}
        title={hit.title}
      >
        <MarkedText text={hit.title} marks={hit.titleMarks} />
      </span>
      <span className="row-second">
        <span className="row-facts">
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </span>
        <RowMarks {...shown} />
      </span>
      <span className="row-third">
        {hit.translation !== null && (
          <span className="row-translation" dir="auto" title={hit.translation}>
            <MarkedText text={hit.translation} marks={hit.translationMarks} />
          </span>
        )}
        {hit.translation !== null && hit.snippet !== null && (
          <span className="row-dot" aria-hidden="true">
            ·
          </span>
        )}
        {(hit.translation === null || hit.snippet !== null) && (
          <span className="row-snippet" dir={directionOf(hit.language)} lang={lang}>
            {hit.snippet ? (
              <MarkedText {...startingNearHit(hit.snippet, hit.translation === null ? leadIn : shortLeadIn)} />
            ) : (
              hit.lead
            )}
          </span>
        )}
        {passagesFor !== null && hit.snippet !== null && <MorePassages key={hit.id} hit={hit} query={passagesFor} />}
      </span>
    </>
  );
}

/** How far into a row's one line, or into the half of it that a translated headline leaves, the first hit may stand, in characters. */
const leadIn = 24;
const shortLeadIn = 8;

function RowMarks({ hit, isNew, judged }: ShownHit) {
  const words = [
    hit.isUnread && 'Unread',
    hit.isStarred && 'Starred',
    hit.annotations > 0 && counted(hit.annotations, 'annotation'),
  ].filter(Boolean);
  return (
    <span className="row-marks">
      {isNew && <span className="row-new">New</span>}
      {judged && <JudgementMark {...judged} />}
      {hit.annotations > 0 && (
        <>
          <Icon name="annotate" />
          <span aria-hidden="true">{inDigits(hit.annotations)}</span>
        </>
      )}
      {hit.isStarred && <Icon name="star" isFilled />}
      <span className="visually-hidden">{words.join(', ')}</span>
    </span>
  );
}

function WaitingText() {
  return (
    <>
      <span className="row-waiting" />
      <span className="row-waiting row-waiting-short" />
      <span className="row-waiting" />
    </>
  );
}
