import type { QueryProblem } from '../../preload/contract/search.ts';

/** What is odd about a query, in words, each with its place in the query marked. Appears when the typing pauses. */
export function QueryProblems({
  query,
  problems,
}: {
  readonly query: string;
  readonly problems: readonly QueryProblem[];
}) {
  return (
    <output>
      {problems.length > 0 && (
        <span key={query} className="problems">
          {problems.map(({ message, start, end }) => (
            <span key={`${start} ${message}`}>
              {message}{' '}
              <span className="problem-query" dir="auto">
                {query.slice(Math.max(0, start - 20), start)}
                <mark className="problem-place">{query.slice(start, end) || ' '}</mark>
                {query.slice(end, end + 20)}
              </span>
            </span>
          ))}
        </span>
      )}
    </output>
  );
}
