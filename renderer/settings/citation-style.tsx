import { useId, useState } from 'react';
import type { StyleId } from '../../preload/contract/citations.ts';
import { call, useCall } from '../bridge.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { offeredStyles } from './style-words.ts';
import { useAddedStyles } from './use-added-styles.ts';
import './citation-style.css';

/** The choice of the style that drafts and exported notes cite by, and the way to add and to remove styles of one's own. */
export function CitationStyleChoice() {
  const { data } = useCall('citations.style', {});
  // What was pressed is shown until the archive says something else than before.
  const [pressed, setPressed] = useState<{ readonly style: StyleId; readonly before: StyleId } | null>(null);
  if (pressed !== null && data !== undefined && data.style !== pressed.before) setPressed(null);
  const attempt = useAttempt();
  const { isTrying, problem, add, remove } = useAddedStyles();
  const name = useId();
  const choose = async (style: StyleId, before: StyleId): Promise<void> => {
    setPressed({ style, before });
    // What could not be kept is not shown as chosen.
    if ((await attempt(() => call('citations.choose', { style }))) === null) setPressed(null);
  };
  return (
    <fieldset>
      <legend>Citations in drafts and notes</legend>
      <div className="citation-styles">
        {/* None can be chosen before it is known which one is. */}
        {data !== undefined &&
          offeredStyles(data.added).map(({ id, words, added }) => (
            <div key={id} className="citation-style">
              <label>
                <input
                  type="radio"
                  name={name}
                  checked={id === (pressed?.style ?? data.style)}
                  onChange={() => void choose(id, data.style)}
                />
                <bdi>{words}</bdi>
              </label>
              {added !== null && (
                <IconButton icon="close" label={`Remove the style “${words}”`} onPress={() => void remove(added)} />
              )}
            </div>
          ))}
      </div>
      <div className="citation-style-add">
        {/* Pending and not disabled: what is disabled loses the focus, and the keys with it. */}
        <Button onPress={() => data && void add(data.style)} isPending={isTrying}>
          {isTrying ? 'Trying the style…' : 'Add a style…'}
        </Button>
        <p>A .csl file, such as those of the Zotero style repository. It is kept in the archive.</p>
      </div>
      {problem !== null && (
        <p className="citation-style-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
