import { areaName } from '../../preload/contract/areas.ts';
import type { QuotePiece, QuoteStanding } from '../../preload/contract/drafts.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { directionOf } from '../reader/direction.ts';
import { Icon } from '../ui/icons.tsx';

/** What is said of a quote whose annotation or article is not there any more. */
const standingWords: Readonly<Record<Exclude<QuoteStanding, 'there'>, string>> = {
  'annotation-deleted': 'The annotation was deleted; its words are kept here.',
  'article-in-trash': 'The article is in the trash; its words are kept here.',
  'article-gone': 'The article was deleted for good; its words and citation are kept here.',
};

/** A quote in a draft: its words, where they are from, and the note on it. */
export function PieceQuote({ piece }: { readonly piece: QuotePiece }) {
  const { quote, area, note, citation, article, standing, colour } = piece;
  const words = useColourWords();
  return (
    <div className={`piece-quote swatch-bar swatch-${colour}`}>
      {area !== null || quote === '' ? (
        <p className="piece-whole" dir="auto">
          {area === null ? 'On the article as a whole' : areaName(area, quote)}
        </p>
      ) : (
        <blockquote dir={directionOf(article.language)} lang={article.language ?? undefined}>
          {quote}
        </blockquote>
      )}
      <p className="piece-citation" dir="auto">
        {citation}
      </p>
      {note !== '' && (
        <p className="piece-note" dir="auto">
          <Icon name="note" />
          {note}
        </p>
      )}
      {standing !== 'there' && (
        <p className="piece-standing">
          <Icon name="warning" />
          {standingWords[standing]}
        </p>
      )}
      <span className="visually-hidden">{words[colour].name}</span>
    </div>
  );
}
