import { useId } from 'react';
import '../ui/choice.css';

/** How an article that was a PDF is shown. */
export type ReaderView = 'text' | 'pages';

const words: Readonly<Record<ReaderView, string>> = { text: 'Text', pages: 'Pages' };

/** Chooses between the text of an article and the pages of the PDF it was. */
export function ViewSwitch({
  view,
  onView,
}: {
  readonly view: ReaderView;
  readonly onView: (view: ReaderView) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice view-switch" aria-label="Shown as">
      <div className="choice-ways">
        {(['text', 'pages'] as const).map((way) => (
          <label key={way} className="choice-way">
            <input type="radio" name={name} checked={way === view} onChange={() => onView(way)} />
            {words[way]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
