import { useState } from 'react';
import type { Backup } from '../../preload/contract/backups.ts';
import { call, useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { heldIn, momentOf, restoreEffects } from './backup-words.ts';

/** Tells what putting a backup back would change, once it has been read again whole, and does it. */
export function RestoreDialog({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) {
  const { data: comparison, error } = useCall('backups.compare', { name: backup.name });
  const [isRestoring, setRestoring] = useState(false);
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  const moment = momentOf(backup);
  // It cannot be compared with what is damaged, which is the very reason to put it back.
  const isDamaged = error?.code === 'archive-damaged';
  const putBack = async (): Promise<void> => {
    if (isRestoring) return;
    setRestoring(true);
    const done = await attempt(() => call('backups.restore', { name: backup.name }));
    if (done?.before === null) {
      say(`The archive is as it was on ${moment}. The damaged one is kept beside it as ${done.aside ?? 'it was'}.`);
    } else if (done !== null) {
      let before = done.before;
      const undo = did(
        `The archive of ${moment} put back`,
        () => call('backups.restore', { name: before.name }),
        async () => {
          before = (await call('backups.restore', { name: backup.name })).before ?? before;
        },
      );
      say(`The archive is as it was on ${moment}`, { undo });
    }
    onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={`Put the archive of ${moment} back?`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep what is there</Button>
          <Button kind="main" isDisabled={comparison === undefined && !isDamaged} onPress={() => void putBack()}>
            {isRestoring ? 'Putting back…' : 'Put back'}
          </Button>
        </>
      }
    >
      <div className="restore">
        <p>It holds {heldIn(backup.holds)}.</p>
        <output>
          {error && <p className="backup-trouble">{error.message}</p>}
          {!error && comparison === undefined && <p>Reading it again…</p>}
          {comparison && (
            <ul>
              {restoreEffects(comparison).map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          )}
        </output>
        <p>
          {isDamaged
            ? 'What is there now is damaged and cannot be backed up. It is kept beside the archive as it is.'
            : 'What is there now is backed up first, so this can be undone.'}
        </p>
      </div>
    </Dialog>
  );
}
