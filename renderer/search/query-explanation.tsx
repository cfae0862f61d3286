import type { SearchPage } from '../../preload/contract/search.ts';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';

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

/** A query with a word of it taken as it is typed; words of other spellings than the index's are found by their letters. */
function exactly(query: string, word: string): string {
  const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return query
    .split(/(\s+|[()])/u)
    .map((piece) => (plain(piece) === word ? `=${piece}` : piece))
    .join('');
}
