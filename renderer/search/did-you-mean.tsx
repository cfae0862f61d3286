import { fewResults, type MeantQuery } from '../../preload/contract/search.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/key-caps.tsx';
import { useKey } from '../ui/keys.tsx';
import { counted } from '../ui/words.ts';
import type { Found, ListQuestion } from './article-pages.ts';
import { typingRests } from './found-offers.ts';
import { MarkedText } from './marked-text.tsx';

/** Above a list with few articles: the query that was meant, if a word looks misspelt. One key takes it, and goes back again. */
export function DidYouMean({ found }: { readonly found: Found | undefined }) {
  const { query, search } = useAppState();
  const [taken, setTaken] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const meant = useMeant(found);
  const back = taken?.to === query ? taken.from : null;
  const go = (): boolean => {
    if (back !== null) search(back);
    else if (meant) {
      setTaken({ from: query, to: meant.query });
      search(meant.query);
    }
    return back !== null || Boolean(meant);
  };
  useKey('meant', go);
  return (
    <output>
      {back !== null && (
        <span className="did-you-mean">
          Searched as the archive spells it.{' '}
          <Button kind="bare" onPress={go}>
            <span>
              Back to <bdi>{back}</bdi>
            </span>
          </Button>{' '}
          <Keys keys="Alt+Enter" />
        </span>
      )}
      {back === null && meant && (
        <span className="did-you-mean">
          Did you mean{' '}
          <Button kind="bare" onPress={go}>
            <bdi>
              <MarkedText text={meant.query} marks={meant.marks} />
            </bdi>
          </Button>
          ? <span className="did-you-mean-total">{counted(meant.total, 'article')}</span> <Keys keys="Alt+Enter" />
        </span>
      )}
    </output>
  );
}

/** The query meant by one that found little; asked for when the typing rests. */
function useMeant(found: Found | undefined): MeantQuery | null | undefined {
  const question = found !== undefined && hasFew(found) ? found.question : null;
  const { data } = useQuery({
    queryKey: ['search.meant', question],
    enabled: question !== null,
    // the words of the archive are learnt while it is open, so the same query may have been meant otherwise later
    staleTime: 0,
    queryFn: async ({ signal }) => {
      await typingRests(signal);
      return question === null ? null : call('search.meant', inputOf(question));
    },
  });
  return data;
}

function hasFew({ question, first }: Found): boolean {
  return question.query.trim() !== '' && first.total <= fewResults;
}

function inputOf({ query, shelf }: ListQuestion): Pick<ListQuestion, 'query' | 'shelf'> {
  return { query, shelf };
}
