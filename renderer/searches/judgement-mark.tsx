import type { JudgedArticle } from '../../preload/contract/searches.ts';
import { Icon } from '../ui/icons.tsx';
import './judgement-mark.css';

/** The mark of an article that was kept or rejected for the search that is shown; its reason shows under the pointer. */
export function JudgementMark({ judgement, reason }: Pick<JudgedArticle, 'judgement' | 'reason'>) {
  if (judgement === null) return null;
  const words = `${judgement === 'kept' ? 'Kept' : 'Rejected'}${reason === '' ? '' : `: ${reason}`}`;
  return (
    <span className={`judgement judgement-${judgement}`} title={words}>
      <Icon name={judgement === 'kept' ? 'keep' : 'reject'} />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
