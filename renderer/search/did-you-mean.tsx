import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/key-caps.tsx';
import { useKey } from '../ui/keys.tsx';
import { counted } from '../ui/words.ts';
import type { Found } from './article-pages.ts';
import { MarkedText } from './marked-text.tsx';
import { useMeant } from './use-meant.ts';

/** Above a list with few articles: the query that was meant, if a word looks misspelt. One key takes it, and goes back again. */
export function DidYouMean({ found }: { readonly found: Found | undefined }) {
  const { query, corrected, search, searchAsMeant } = useAppState();
  const meant = useMeant(found);
  const back = corrected?.to === query ? corrected.from : null;
  const go = (): boolean => {
    if (back !== null) search(back);
    else if (meant) searchAsMeant(meant.query);
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
