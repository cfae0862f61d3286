import type { MeantQuery, Suggestion } from '../../preload/contract/search.ts';
import type { IconName } from '../ui/icons.tsx';
import { counted, inDigits } from '../ui/words.ts';
import { Keys } from '../ui/key-caps.tsx';
import { MarkedText } from './marked-text.tsx';
import { OfferedOption } from './offered-option.tsx';

const kinds: Readonly<Record<Suggestion['kind'], { readonly words: string; readonly icon: IconName }>> = {
  headline: { words: 'Headline', icon: 'original' },
  outlet: { words: 'Outlet', icon: 'archive' },
  author: { words: 'Author', icon: 'edit' },
  tag: { words: 'Tag', icon: 'tag' },
  dossier: { words: 'Dossier', icon: 'dossier' },
  word: { words: 'Word', icon: 'search' },
  field: { words: 'Field', icon: 'facets' },
  value: { words: '', icon: 'facets' },
};

function spoken({ kind, text, meaning, count }: Suggestion): string {
  const parts = [text, meaning ?? '', kinds[kind].words, count === null ? '' : counted(count, 'article')];
  return parts.filter((part) => part !== '').join(', ');
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a datalist cannot show kinds; the field has the keys */

/**
 * The suggestions below the search field; the field keeps the focus and points at the chosen one. They cover the list, and so what
 * was `meant` is offered last among them: it comes when the typing rests, and must not push away what one is about to take.
 */
export function Suggestions({
  id,
  suggestions,
  meant,
  chosen,
  onTake,
  onTakeMeant,
}: {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly meant: MeantQuery | null;
  readonly chosen: number;
  readonly onTake: (suggestion: Suggestion) => void;
  readonly onTakeMeant: () => void;
}) {
  return (
    <div id={id} className="suggestions" role="listbox" aria-label="Suggestions" hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, index) => (
        <OfferedOption
          key={`${suggestion.kind} ${suggestion.query} ${suggestion.text}`}
          listId={id}
          index={index}
          isChosen={index === chosen}
          icon={kinds[suggestion.kind].icon}
          label={spoken(suggestion)}
          onTake={() => onTake(suggestion)}
        >
          <span className="suggestion-text">
            <bdi>{suggestion.text}</bdi>
            {suggestion.meaning !== null && <span className="suggestion-meaning"> {suggestion.meaning}</span>}
          </span>
          <span className="suggestion-kind">{kinds[suggestion.kind].words}</span>
          {suggestion.count !== null && <span className="suggestion-count">{inDigits(suggestion.count)}</span>}
        </OfferedOption>
      ))}
      {meant !== null && (
        <OfferedOption
          listId={id}
          index={suggestions.length}
          isChosen={chosen === suggestions.length}
          icon="search"
          label={`Did you mean ${meant.query}? ${counted(meant.total, 'article')}`}
          onTake={onTakeMeant}
        >
          <span className="suggestion-text suggestion-meant">
            Did you mean{' '}
            <bdi>
              <MarkedText text={meant.query} marks={meant.marks} />
            </bdi>
            ?
          </span>
          <span className="suggestion-count">{inDigits(meant.total)}</span>
          <Keys keys="Alt+Enter" />
        </OfferedOption>
      )}
    </div>
  );
}
