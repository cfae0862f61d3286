import { useState } from 'react';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ArticleRemains } from '../../preload/contract/backups.ts';
import { useAppState } from '../app-state.tsx';
import { momentOf } from '../backups/backup-words.ts';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { counted } from '../ui/words.ts';
import { useArticleActions } from './article-actions.ts';
import './destroy-dialog.css';

/** Asks before articles are deleted for good, and says what would be left of them. */
export function DestroyDialog({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }) {
  const { destroy } = useArticleActions();
  const { openArticle, open, select } = useAppState();
  const { data: remains } = useCall('articles.remains', { ids });
  const [withBackups, setWithBackups] = useState(false);
  const backups = remains?.backups ?? [];
  const agree = (): void => {
    onClose();
    select([]);
    if (openArticle !== null && ids.includes(openArticle)) open(null);
    void destroy(ids, withBackups ? backups.map(({ name }) => name) : []);
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
      <div className="destroy">
        <p>{goesWith(ids.length, remains?.sharedOriginals ?? 0)} This cannot be undone.</p>
        {remains && <Remains remains={remains} areSeveral={ids.length > 1} />}
        {backups.length > 0 && (
          <label>
            <input type="checkbox" checked={withBackups} onChange={({ target }) => setWithBackups(target.checked)} />
            {`Make a new backup and delete ${backups.length === 1 ? 'that one' : `those ${backups.length}`}, too`}
          </label>
        )}
      </div>
    </Dialog>
  );
}

function goesWith(articles: number, sharedOriginals: number): string {
  if (articles > 1) return 'The clipped originals and your annotations go with them.';
  return sharedOriginals === 0
    ? 'Its clipped original and your annotations go with it.'
    : 'Your annotations go with it.';
}

function Remains({
  remains: { backups, draftQuotes, sharedOriginals },
  areSeveral,
}: {
  readonly remains: ArticleRemains;
  readonly areSeveral: boolean;
}) {
  const [newest] = backups;
  const oldest = backups.at(-1);
  const them = areSeveral ? 'them' : 'it';
  return (
    <>
      {draftQuotes > 0 && (
        <p>
          {draftQuotes === 1
            ? 'A quote in a draft stays, with the words it quotes.'
            : `${counted(draftQuotes, 'quote')} in drafts stay, with the words they quote.`}
        </p>
      )}
      {sharedOriginals > 0 && (
        <p>
          {sharedOriginals === 1
            ? `The file ${areSeveral ? 'some were' : 'it was'} read from stays: other articles come from it.`
            : `${counted(sharedOriginals, 'original')} stay: other articles come from them.`}
        </p>
      )}
      {newest !== undefined && oldest !== undefined && (
        <p>
          {backups.length === 1
            ? `The backup of ${momentOf(newest)} still holds ${them}.`
            : `${counted(backups.length, 'backup')} still hold ${them}, from ${momentOf(oldest)} to ${momentOf(newest)}.`}{' '}
          Backups lie in the folder “backups” of the archive; newer ones take their place within a year.
        </p>
      )}
    </>
  );
}
