import { trashDays } from '../../preload/contract/trash.ts';
import { call, useCall } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** The choice whether the trash is emptied by itself. */
export function TrashChoice() {
  const { data: rule } = useCall('trash.rule', {});
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  const choose = (isEmptied: boolean): Promise<unknown> =>
    attempt(async () => {
      const put = (is: boolean): Promise<unknown> => call('trash.choose', { isEmptied: is });
      await put(isEmptied);
      const label = isEmptied
        ? `The trash is emptied after ${trashDays} days`
        : 'The trash is kept until you delete what is in it';
      say(label, {
        undo: did(
          label,
          () => put(!isEmptied),
          () => put(isEmptied),
        ),
      });
    });
  return (
    <fieldset>
      <legend>Trash</legend>
      <label className="trash-choice">
        <input
          type="checkbox"
          checked={rule?.isEmptied ?? true}
          disabled={rule === undefined}
          onChange={({ target }) => void choose(target.checked)}
        />
        Delete for good what has lain in the trash for {trashDays} days
      </label>
      <p className="theme-hint">
        The trash says of each article when it goes. After a week or more without Aide-mémoire, nothing goes for seven
        days.
      </p>
    </fieldset>
  );
}
