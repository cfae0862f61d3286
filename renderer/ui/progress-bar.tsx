import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import './progress-bar.css';

/** How far something is: `share` from 0 to 1, or `null` while that is not known. */
export function ProgressBar({
  label,
  share,
  words,
}: {
  readonly label: string;
  readonly share: number | null;
  readonly words?: string;
}) {
  const width = `${Math.round((share ?? 0) * 1000) / 10}%`;
  return (
    <AriaProgressBar
      className="progress"
      isIndeterminate={share === null}
      value={(share ?? 0) * 100}
      {...(words === undefined ? {} : { valueLabel: words })}
    >
      <span className="progress-words">
        <Label>{label}</Label>
        {words !== undefined && <span>{words}</span>}
      </span>
      <span className="progress-track">
        <span className="progress-fill" style={share === null ? {} : { inlineSize: width }} />
      </span>
    </AriaProgressBar>
  );
}
