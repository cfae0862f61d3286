import type { ArticleId } from '../../preload/contract/articles.ts';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TagField } from '../ui/tag-field.tsx';
import { counted } from '../ui/words.ts';
import { useArticleActions } from './article-actions.ts';
import { useHoldings } from './holdings.ts';

/** Tags articles: shows the tags that all of them have, and adds to or removes from all at once. */
export function TagDialog({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }) {
  const { tag, untag } = useArticleActions();
  const { data: counts } = useCall('library.counts', {});
  const holdings = useHoldings('tag', ids);
  const shared = [...holdings].filter(([, count]) => count === ids.length).map(([name]) => name);
  return (
    <Dialog
      title={ids.length === 1 ? 'Tag the article' : `Tag ${counted(ids.length, 'article')}`}
      size="small"
      onClose={onClose}
      actions={
        <Button kind="main" onPress={onClose}>
          Done
        </Button>
      }
    >
      <TagField
        label={ids.length === 1 ? 'Tags' : 'Tags on all of them'}
        tags={shared}
        known={(counts?.tags ?? []).map(({ name }) => name)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type a tag
        autoFocus
        onAdd={(name) => void tag(ids, name)}
        onRemove={(name) => void untag(ids, name)}
      />
    </Dialog>
  );
}
