import { counted, inDigits } from './words.ts';

/**
 * How many there are of what stands before it: to the eye in digits, none for nothing, and to a screen reader with the noun as
 * well. What is seen is then part of the name, as WCAG 2.5.3 asks for those who speak to their computer.
 */
export function Count({
  of: count,
  noun,
  isNew = false,
  className,
}: {
  readonly of: number;
  readonly noun: string;
  readonly isNew?: boolean;
  readonly className: string;
}) {
  const said = counted(count, isNew ? `new ${noun}` : noun);
  if (count === 0) return <span className="visually-hidden">{said}</span>;
  const seen = isNew ? `${inDigits(count)} new` : inDigits(count);
  return (
    <span className={className}>
      {seen}
      <span className="visually-hidden">{said.slice(seen.length)}</span>
    </span>
  );
}
