import { useState } from 'react';
import './saved-page.css';

/**
 * A page as it was saved, in a frame that runs no script, belongs to no origin and may go nowhere. It is the browser door's: the desktop
 * has a window of its own for it.
 */
export function SavedPage({ sha256 }: { readonly sha256: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="saved-page">
      <p className="saved-page-note" aria-live="polite">
        {isShown
          ? 'The page as it was saved. Nothing in it runs, nothing is fetched, and its links lead nowhere. To mark something, go back to the text.'
          : 'Making the page ready to be shown…'}
      </p>
      <iframe
        className="saved-page-frame"
        title="The page as it was saved"
        src={`/saved/${sha256}`}
        sandbox=""
        referrerPolicy="no-referrer"
        onLoad={() => setShown(true)}
      />
    </div>
  );
}
