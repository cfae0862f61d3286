import { failureCodes } from '../preload/contract/result.ts';
import { failureText } from '../preload/contract/failure-text.ts';
import { useEffect, useState, type ReactNode } from 'react';
import './lost-archive.css';

/** Shows the window, until the archive is lost: then, in its place, what happened and what to do. */
export function LostArchive({ children }: { readonly children: ReactNode }) {
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => window.aide.on('archive.lost', ({ code }) => setReason(code)), []);
  if (reason === null) return children;
  const code = failureCodes.find((known) => known === reason) ?? 'internal';
  return (
    <main className="lost">
      <h1>The archive cannot be reached</h1>
      <p>
        {code === 'process-ended'
          ? 'Aide-mémoire has stopped. Everything that was saved is safe.'
          : failureText({ code })}
      </p>
      <p>Close this window and start Aide-mémoire again.</p>
    </main>
  );
}
