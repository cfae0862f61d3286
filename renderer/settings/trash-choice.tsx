import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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
  const queries = useQueryClient();
  const [pressed, setPressed] = useState<boolean | null>(null);
  const put = async (isEmptied: boolean): Promise<void> => {
    queries.setQueryData(['trash.rule', {}], await call('trash.choose', { isEmptied }));
  };
  const choose = async (isEmptied: boolean): Promise<void> => {
    setPressed(isEmptied);
    await attempt(async () => {
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
    setPressed(null);
  };
  return (
    <fieldset>
      <legend>Trash</legend>
      <label className="trash-choice">
        <input
          type="checkbox"
          checked={pressed ?? rule?.isEmptied ?? true}
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
