import { useAppState } from '../app-state.tsx';
import { Count } from '../ui/count.tsx';
import { Icon } from '../ui/icons.tsx';

/** The line of the library that leads to the pairs which wait for a decision. */
export function PairsLink({ pairs }: { readonly pairs: number }) {
  const { comparing, compare } = useAppState();
  return (
    <button
      type="button"
      className="shelf"
      aria-current={comparing === 'open-pairs' ? 'page' : undefined}
      onClick={() => compare('open-pairs')}
    >
      <Icon name="pair" />
      <span className="shelf-name">Nearly the same</span>
      <Count of={pairs} noun="pair" className="shelf-count" />
      <span className="visually-hidden">to decide</span>
    </button>
  );
}
