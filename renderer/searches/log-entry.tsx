import type { LoggedSearch } from '../../preload/contract/searches.ts';
import { dayOf, timeOf } from '../ui/dates.ts';
import { counted, inDigits } from '../ui/words.ts';

/** One search of the log: its words, what they mean, what it found and what became of that. Pressed, it is run again. */
export function LogEntry({
  search,
  isTicked,
  onTick,
  onAgain,
}: {
  readonly search: LoggedSearch;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly onAgain: () => void;
}) {
  const { query, shelf, shelfName, explanation, found, opened, kept, rejected, days, firstAt, lastAt } = search;
  const facts = [
    counted(found, 'article') + ' found',
    opened > 0 && `${inDigits(opened)} opened`,
    kept > 0 && `${inDigits(kept)} kept`,
    rejected > 0 && `${inDigits(rejected)} rejected`,
    shelf.kind !== 'all' && shelfName,
    days > 1 && `on ${inDigits(days)} days since ${dayOf(firstAt)}`,
  ].filter((fact) => fact !== false);
  return (
    <li className="log-entry">
      <input
        type="checkbox"
        aria-label={`Choose “${query}”`}
        checked={isTicked}
        onChange={(event) => onTick(event.target.checked)}
      />
      <button type="button" className="log-again" title="Search for this again" onClick={onAgain}>
        <span className="log-query" dir="auto">
          {query}
        </span>
        <span className="log-meaning">
          {explanation.split('*').map((piece, at) => (at % 2 === 1 ? <em key={at}>{piece}</em> : piece))}
        </span>
        <span className="log-facts">
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </span>
      </button>
      <time className="log-time" dateTime={new Date(lastAt).toISOString()}>
        {timeOf(lastAt)}
      </time>
    </li>
  );
}
