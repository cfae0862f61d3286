import type { ArticleId } from '../../preload/contract/articles.ts';
import { useCall } from '../bridge.ts';
import { TagSeveralDialog } from '../ui/tag-several-dialog.tsx';
import { useArticleActions } from './article-actions.ts';
import { useHoldings } from './holdings.ts';

/** Tags articles: shows the tags that all of them have, and adds to or removes from all at once. */
export function TagDialog({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }) {
  const { tag, untag } = useArticleActions();
  const { data: counts } = useCall('library.counts', {});
  const holdings = useHoldings('tag', ids);
  const shared = [...holdings].filter(([, count]) => count === ids.length).map(([name]) => name);
  return (
    <TagSeveralDialog
      what="article"
      count={ids.length}
      tags={shared}
      known={(counts?.tags ?? []).map(({ name }) => name)}
      onAdd={(name) => void tag(ids, name)}
      onRemove={(name) => void untag(ids, name)}
      onClose={onClose}
    />
  );
}
