import { useAppState } from '../app-state.tsx';
import { Icon } from '../ui/icons.tsx';
import { counted, inDigits } from '../ui/words.ts';

/** The line of the library that leads to the pairs which wait for a decision. */
export function PairsLink({ pairs }: { readonly pairs: number }) {
  const { comparing, compare } = useAppState();
  return (
    <button
      type="button"
      className="shelf"
      aria-current={comparing === 'open-pairs' ? 'page' : undefined}
      aria-label={`Nearly the same, ${counted(pairs, 'pair')} to decide`}
      onClick={() => compare('open-pairs')}
    >
      <Icon name="pair" />
      <span className="shelf-name">Nearly the same</span>
      <span className="shelf-count">{inDigits(pairs)}</span>
    </button>
  );
}
