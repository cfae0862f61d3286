import { useId } from 'react';
import '../ui/choice.css';

/** How an article is shown: its text, the pages of the PDF it was, or the page it was as it was saved. */
export type ReaderView = 'text' | 'pages' | 'saved';

const words: Readonly<Record<ReaderView, string>> = { text: 'Text', pages: 'Pages', saved: 'As saved' };

/** Chooses between the ways an article can be shown. */
export function ViewSwitch({
  views,
  view,
  onView,
}: {
  readonly views: readonly ReaderView[];
  readonly view: ReaderView;
  readonly onView: (view: ReaderView) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice view-switch" aria-label="Shown as">
      <div className="choice-ways">
        {views.map((way) => (
          <label key={way} className="choice-way">
            <input type="radio" name={name} checked={way === view} onChange={() => onView(way)} />
            {words[way]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
