import type { SearchId } from '../../preload/contract/searches.ts';
import { call } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** Asks before searches, all of them with `null`, are deleted from the log for good; `what` says which. */
export function ForgetDialog({
  ids,
  what,
  onClose,
}: {
  readonly ids: readonly SearchId[] | null;
  readonly what: string;
  readonly onClose: (isDone: boolean) => void;
}) {
  const say = useToast();
  const attempt = useAttempt();
  const agree = async (): Promise<void> => {
    const done = await attempt(() => call('searchLog.forget', { ids }));
    if (done !== null) say(`Deleted ${what} from the log`);
    onClose(done !== null);
  };
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={`Delete ${what} from the log?`}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>Keep</Button>
          <Button kind="danger" onPress={() => void agree()}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        What you opened, kept and rejected is forgotten, too. The articles and the saved searches stay. This cannot be
        undone.
      </p>
    </Dialog>
  );
}
