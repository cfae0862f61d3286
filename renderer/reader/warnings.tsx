import type { Warning } from '../../preload/contract/articles.ts';
import { warningWords } from './warning-words.ts';
import './warnings.css';

/** Why the article needs a look, above its text. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label="Needs a look">
      {warnings.map(({ code, detail }) => (
        <li key={code}>
          {warningWords[code]}
          {detail !== null && (
            <>
              {' '}
              <bdi>({detail})</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
