import type { Hit } from '../../preload/contract/search.ts';
import { useCall } from '../bridge.ts';
import { counted } from '../ui/words.ts';

/** How many passages are unfolded at once. */
export const mostUnfolded = 5;

/** How many passages an article has besides the one its row shows. A press on it is the list's to hear. */
export function MorePassages({ hit, query }: { readonly hit: Hit; readonly query: string }) {
  const { data } = useCall('search.passages', { id: hit.id, query, limit: mostUnfolded });
  if (data === undefined || data.total === 0) return null;
  return (
    <span className="row-more" data-unfolds-passages>
      {counted(data.total, 'more passage')}
    </span>
  );
}
