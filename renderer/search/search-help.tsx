import { IconButton } from '../ui/button.tsx';
import { Popover, PopoverTrigger } from '../ui/popover.tsx';

const operators = [
  ['sanctions oil', 'both words, in any order'],
  ['oil or gas', 'either word'],
  ['-football', 'without this word; also not football'],
  ['(oil or gas) -shale', 'brackets keep things together'],
  ['"export licence"', 'these words, just so'],
  ['=state', 'this form only, not states or stated'],
  ['diplom*', 'words that begin like this'],
  ['wom?n, labo*r', 'one letter, or any number of them'],
  ['sanctions w/5 oil', 'at most five words between; also NEAR/5'],
  ['atleast3 nuclear', 'three times or more'],
  ['headline:summit', 'in the headline'],
  ['outlet:courier', 'from this outlet'],
  ['author:"R. Osei"', 'by this author'],
  ['tag:grain', 'with this tag'],
  ['dossier:"Lake Orsen"', 'in this dossier'],
  ['lang:(fr or de)', 'in these languages'],
  ['country:Norway', 'about this country, where the source says so'],
  ['after:2024-03', 'published since'],
  ['before:2025, on:2024-05', 'earlier, or within'],
  ['after:"last 30 days"', 'the last days, weeks, months or years'],
  ['has:note', 'with a note; also highlight, image, original'],
  ['is:unread', 'also starred, duplicate, trashed'],
  ['note:todo, quote:border', 'in your notes, in what you marked'],
  ['colour:green', 'with something marked in this colour'],
  ['like:0abcd123', 'like this article; “More like this” writes it'],
  ['sort:oldest', 'also newest, relevance'],
] as const;

/** A button that shows what can be written in the search field. */
export function SearchHelp() {
  return (
    <PopoverTrigger>
      <IconButton icon="help" label="How to search" />
      <Popover label="How to search" placement="bottom end">
        <dl className="operators operators-list">
          {operators.map(([example, meaning]) => (
            <div key={example}>
              <dt>{example}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="operators-note">
          Accents and capitals make no difference: Bogota finds Bogotá. Other forms of a word are found too.
        </p>
      </Popover>
    </PopoverTrigger>
  );
}
