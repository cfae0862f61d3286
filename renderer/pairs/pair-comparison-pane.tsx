import type { ArticleSummary } from '../../preload/contract/articles.ts';
import { pairDecisions, type ArticlePair, type PairDecision } from '../../preload/contract/pairs.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { Keys } from '../ui/key-caps.tsx';
import { keyBinding } from '../ui/key-map.ts';
import { Tooltip, TooltipTrigger } from '../ui/tooltip.tsx';
import { counted } from '../ui/words.ts';
import { DiffView } from './diff-view.tsx';
import { decisionWords } from './pair-actions.ts';

/** How the two articles of a pair differ, and the three things the pair may be. */
export function PairComparisonPane({
  pair,
  onDecide,
  onBack,
}: {
  readonly pair: ArticlePair;
  readonly onDecide: (decision: PairDecision) => void;
  readonly onBack: () => void;
}) {
  const { data, error } = useCall('pairs.compare', { pair: pair.id });
  return (
    <div className="pair">
      <div className="pair-bar" role="toolbar" aria-label="What are these two?">
        <span className="pair-back">
          <IconButton icon="back" label="Back to the pairs" onPress={onBack} />
        </span>
        {pairDecisions.map((decision) => (
          <DecisionButton
            key={decision}
            decision={decision}
            isMade={pair.decision === decision}
            onPress={() => onDecide(decision)}
          />
        ))}
      </div>
      <div className="pair-scroll" data-pane-scroll key={pair.id}>
        <div className="pair-heads">
          <Head article={pair.first} place="Filed first" />
          <Head article={pair.second} place="Filed later" />
        </div>
        {error !== null && <p className="reader-failure">{error.message}</p>}
        {data?.pair.id === pair.id && <DiffView comparison={data} />}
      </div>
    </div>
  );
}

function DecisionButton({
  decision,
  isMade,
  onPress,
}: {
  readonly decision: PairDecision;
  readonly isMade: boolean;
  readonly onPress: () => void;
}) {
  const { name, does } = decisionWords[decision];
  const [key = ''] = keyBinding(`pair.${decision}`).keys;
  return (
    <TooltipTrigger>
      <Button kind="quiet" onPress={onPress} {...(isMade ? { icon: 'check' as const } : {})}>
        {name}
        <Keys keys={key} />
      </Button>
      <Tooltip>{does}</Tooltip>
    </TooltipTrigger>
  );
}

function Head({ article, place }: { readonly article: ArticleSummary; readonly place: string }) {
  const { open } = useAppState();
  const facts = [
    article.outlet,
    counted(article.words, 'word'),
    article.annotations > 0 && counted(article.annotations, 'annotation'),
  ].filter(Boolean);
  return (
    <div className="pair-head">
      <div>
        <p>
          {place}, {dayOf(article.filedAt)}
        </p>
        <p className="pair-head-facts">
          <bdi>{facts.join(' · ')}</bdi>
        </p>
      </div>
      <Button kind="plain" aria-label={`Open the one ${place.toLowerCase()}`} onPress={() => open(article.id)}>
        Open
      </Button>
    </div>
  );
}
