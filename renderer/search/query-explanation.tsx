import type { SearchPage } from '../../preload/contract/search.ts';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { exactly } from './exact-words.ts';

/** More forms of a word than these are only counted. */
const mostForms = 4;

/** The query in words, and the other forms of its words that were looked for, each of which can be left out. */
export function QueryExplanation({ page }: { readonly page: Pick<SearchPage, 'explanation' | 'added'> }) {
  const { query, search } = useAppState();
  const pieces = page.explanation.split('*');
  return (
    <div className="explanation">
      <p>{pieces.map((piece, at) => (at % 2 === 1 ? <em key={at}>{piece}</em> : piece))}</p>
      {page.added.map(({ word, forms }) => (
        <p key={word}>
          also <bdi>{forms.slice(0, mostForms).join(', ')}</bdi>
          {forms.length > mostForms && ` and ${forms.length - mostForms} more`}
          {' · '}
          <Button kind="bare" onPress={() => search(exactly(query, word))}>
            <span>
              only <bdi>{word}</bdi>
            </span>
          </Button>
        </p>
      ))}
    </div>
  );
}
