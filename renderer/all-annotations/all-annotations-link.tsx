import { useAppState } from '../app-state.tsx';
import { Icon } from '../ui/icons.tsx';

/** The line of the library that leads to the annotations of all articles. */
export function AllAnnotationsLink() {
  const { comparing, listing, listAnnotations } = useAppState();
  const isShown = comparing === null && listing === 'annotations';
  return (
    <button type="button" className="shelf" aria-current={isShown ? 'page' : undefined} onClick={listAnnotations}>
      <Icon name="note" />
      <span className="shelf-name">All annotations</span>
    </button>
  );
}
