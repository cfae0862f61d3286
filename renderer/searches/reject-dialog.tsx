import type { ArticleId } from '../../preload/contract/articles.ts';
import type { AskedSearch } from '../../preload/contract/searches.ts';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { counted } from '../ui/words.ts';
import { useJudging } from './judging.ts';
import { useJudged } from './use-judged.ts';
import './reject-dialog.css';

/** How many of the reasons given before are offered again. */
const mostOffered = 6;

/** The longest reason that is taken, in characters. */
const longestReason = 2000;

/** Asks why articles are rejected for a search, and offers the reasons that were given before. */
export function RejectDialog({
  ids,
  asked,
  onClose,
}: {
  readonly ids: readonly ArticleId[];
  readonly asked: AskedSearch;
  readonly onClose: () => void;
}) {
  const judged = useJudged(asked);
  const { reject } = useJudging();
  const [reason, setReason] = useState('');
  const given = [...judged.values()].filter(({ judgement }) => judgement === 'rejected').map((one) => one.reason);
  const offered = [...new Set(given)].filter((one) => one !== '').slice(0, mostOffered);
  const rejectFor = (why: string): void => {
    onClose();
    void reject(asked, ids, why.trim().slice(0, longestReason));
  };
  return (
    <Dialog
      title={ids.length === 1 ? 'Reject the article' : `Reject ${counted(ids.length, 'article')}`}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" type="submit" form="reject-form">
            Reject
          </Button>
        </>
      }
    >
      <form
        id="reject-form"
        className="reject"
        onSubmit={(event) => {
          event.preventDefault();
          rejectFor(reason);
        }}
      >
        <TextField
          label="Reason"
          hint="It goes into the search log. The article stays where it is."
          value={reason}
          onChange={setReason}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type a reason
          autoFocus
        />
        {offered.length > 0 && (
          <ul className="reject-reasons" aria-label="Reasons given before">
            {offered.map((one) => (
              <li key={one}>
                <Button onPress={() => rejectFor(one)}>
                  <bdi className="reject-reason">{one}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
