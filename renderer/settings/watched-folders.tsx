import type { WatchedFolder } from '../../preload/contract/watches.ts';
import { call, useCall } from '../bridge.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';

const stateWords: Readonly<Record<WatchedFolder['state'], string>> = {
  starting: 'Looking into it',
  watching: 'Watched',
  reading: 'Reading what is new',
  missing: 'Not there now; watched again when it is back',
};

/** The folders that are watched for new clippings, how each goes, and the way to add and remove them. */
export function WatchedFolders() {
  const { data: watches } = useCall('watches.list', {});
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  const add = (): Promise<unknown> =>
    attempt(async () => {
      const { folder } = await call('door.chooseFolder', {});
      if (folder !== null) await call('watches.add', { folder });
    });
  const remove = (folder: string): Promise<unknown> =>
    attempt(async () => {
      const act = (): Promise<unknown> => call('watches.remove', { folder });
      await act();
      const label = 'A folder is watched no longer';
      say(label, { undo: did(label, () => call('watches.add', { folder }), act) });
    });
  return (
    <section>
      <h3>Watched folders</h3>
      <p>
        New clippings in a watched folder are filed by themselves, such as the pages that SingleFile saves among the
        downloads.
      </p>
      <ul className="watches">
        {watches?.map(({ folder, state, filed, failed }) => (
          <li key={folder}>
            <div>
              <p className="watch-folder">
                <bdi>{folder}</bdi>
              </p>
              <output className="watch-state">
                {stateWords[state]}
                {filed > 0 && ` · ${counted(filed, 'article')} filed`}
                {failed > 0 && ` · ${failed} failed`}
              </output>
            </div>
            <IconButton icon="close" label="Watch this folder no longer" onPress={() => void remove(folder)} />
          </li>
        ))}
      </ul>
      {window.aide.door === 'desktop' ? (
        <Button onPress={() => void add()}>Watch a folder…</Button>
      ) : (
        <p className="theme-hint">In a browser, folders are added on the command line: aide watch FOLDER.</p>
      )}
    </section>
  );
}
