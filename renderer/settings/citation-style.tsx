import { useId, useState } from 'react';
import { shippedStyles, type ShippedStyle } from '../../preload/contract/citations.ts';
import { call, useCall } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import './citation-style.css';

const words: Readonly<Record<ShippedStyle, string>> = {
  'chicago-notes-18': 'Chicago notes, 18th edition',
  'chicago-notes-17': 'Chicago notes, 17th edition',
  'chicago-author-date': 'Chicago author–date, 18th edition',
  'apa-7': 'APA, 7th edition',
  'mla-9': 'MLA, 9th edition',
  'harvard-cite-them-right': 'Harvard (Cite them right)',
};

/** The choice of the style that drafts and exported notes cite by. */
export function CitationStyleChoice() {
  const { data } = useCall('citations.style', {});
  const [pressed, setPressed] = useState<ShippedStyle | null>(null);
  const attempt = useAttempt();
  const name = useId();
  const choose = async (style: ShippedStyle): Promise<void> => {
    setPressed(style);
    // What could not be kept is not shown as chosen.
    if ((await attempt(() => call('citations.choose', { style }))) === null) setPressed(null);
  };
  return (
    <fieldset>
      <legend>Citations in drafts and notes</legend>
      <div className="citation-styles">
        {shippedStyles.map((style) => (
          <label key={style}>
            <input
              type="radio"
              name={name}
              checked={style === (pressed ?? data?.style)}
              onChange={() => void choose(style)}
            />
            {words[style]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
