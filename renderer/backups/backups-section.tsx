import { useState } from 'react';
import { failureCodes } from '../../preload/contract/result.ts';
import { failureText } from '../../preload/contract/failure-text.ts';
import type { Backup, BackupTrouble } from '../../preload/contract/backups.ts';
import { call, useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted, inBytes } from '../ui/words.ts';
import { changesInWords, heldIn, momentOf, reasonWords } from './backup-words.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import './backups.css';

/** How many backups are shown before the rest is asked for. */
const shownFirst = 4;

/** The backups of the archive: what each holds, the way to make one, and to put one back. */
export function BackupsSection() {
  const { data } = useCall('backups.list', {});
  const [areAllShown, showAll] = useState(false);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const backups = data?.backups ?? [];
  const shown = areAllShown ? backups : backups.slice(0, shownFirst);
  return (
    <section>
      <h3>Backups</h3>
      <p>
        When Aide-mémoire closes, and once a day while it is open, it makes a checked copy of all but the originals and
        pictures. Against the loss of the computer, keep an export of the whole archive in another place.
      </p>
      {data?.trouble && <Trouble {...data.trouble} />}
      {data?.since && <p>Since the last backup: {changesInWords(data.since)}.</p>}
      {backups.length > 0 && (
        <ul className="backups" aria-label="Backups, the latest first">
          {shown.map((backup) => (
            <li key={backup.name}>
              <div>
                <p>
                  {momentOf(backup)} <span className="backup-reason">· {reasonWords[backup.reason]}</span>
                </p>
                <p className="backup-held">
                  {heldIn(backup.holds)} · {inBytes(backup.bytes)}
                </p>
              </div>
              <Button aria-label={`Put back ${momentOf(backup)}…`} onPress={() => setRestoring(backup)}>
                Put back…
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="backup-actions">
        <BackUpNow />
        {shown.length < backups.length && (
          <Button kind="plain" onPress={() => showAll(true)}>
            {`Show ${counted(backups.length - shown.length, 'older backup')}`}
          </Button>
        )}
      </div>
      {restoring && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </section>
  );
}

function BackUpNow() {
  const [isMaking, setMaking] = useState(false);
  const attempt = useAttempt();
  const say = useToast();
  const make = async (): Promise<void> => {
    // Not by disabling the button, which would drop the focus that is on it.
    if (isMaking) return;
    setMaking(true);
    const made = await attempt(() => call('backups.make', {}));
    setMaking(false);
    if (made !== null) say(`Backed up and checked: ${heldIn(made.holds)}`);
  };
  return <Button onPress={() => void make()}>{isMaking ? 'Backing up…' : 'Back up now'}</Button>;
}

function Trouble({ at, code }: BackupTrouble) {
  const known = failureCodes.find((one) => one === code) ?? 'internal';
  return (
    <p className="backup-trouble" role="alert">
      The backup of {momentOf({ at })} could not be made. {failureText({ code: known })}
    </p>
  );
}
