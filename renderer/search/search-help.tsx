import { IconButton } from '../ui/button.tsx';
import { Popover, PopoverTrigger } from '../ui/popover.tsx';

const operators = [
  ['sanctions oil', 'both words, in any order'],
  ['"export licence"', 'these words, just so'],
  ['diplom*', 'words that begin like this'],
  ['-football', 'without this word'],
  ['headline:summit', 'in the headline'],
  ['outlet:courier', 'from this outlet'],
  ['author:"R. Osei"', 'by this author'],
  ['tag:grain', 'with this tag'],
  ['after:2024-03', 'published since'],
  ['before:2025', 'published earlier'],
  ['has:note', 'with a note of yours'],
] as const;

/** A button that shows what can be written in the search field. */
export function SearchHelp() {
  return (
    <PopoverTrigger>
      <IconButton icon="help" label="How to search" />
      <Popover label="How to search" placement="bottom end">
        <dl className="operators">
          {operators.map(([example, meaning]) => (
            <div key={example}>
              <dt>{example}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="operators-note">Accents and capitals make no difference: Bogota finds Bogotá.</p>
      </Popover>
    </PopoverTrigger>
  );
}
