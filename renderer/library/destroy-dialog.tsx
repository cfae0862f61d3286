import type { ArticleId } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { counted } from '../ui/words.ts';
import { useArticleActions } from './article-actions.ts';

/** Asks before articles are deleted for good. */
export function DestroyDialog({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }) {
  const { destroy } = useArticleActions();
  const { openArticle, open, select } = useAppState();
  const agree = (): void => {
    onClose();
    select([]);
    if (openArticle !== null && ids.includes(openArticle)) open(null);
    void destroy(ids);
  };
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={`Delete ${counted(ids.length, 'article')} for good?`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep</Button>
          <Button kind="danger" onPress={agree}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        {ids.length === 1
          ? 'Its clipped original and your annotations go with it.'
          : 'The clipped originals and your annotations go with them.'}{' '}
        This cannot be undone.
      </p>
    </Dialog>
  );
}
