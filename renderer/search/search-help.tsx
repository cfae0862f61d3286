import { queryField, queryFieldNames } from '../../preload/contract/query-fields.ts';
import { IconButton } from '../ui/button.tsx';
import { Popover, PopoverTrigger } from '../ui/popover.tsx';

const operators: readonly (readonly [example: string, meaning: string])[] = [
  ['sanctions oil', 'both words, in any order'],
  ['oil or gas', 'either word'],
  ['-football', 'without this word; also not football'],
  ['(oil or gas) -shale', 'brackets keep things together'],
  ['"export licence"', 'these words, just so'],
  ['=state', 'this form only, not states or stated'],
  ['outlet:="The Times"', 'the whole name; also author:= and tag:='],
  ['diplom*', 'words that begin like this'],
  ['wom?n, labo*r', 'one letter, or any number of them'],
  ['sanctions w/5 oil', 'at most five words between; also NEAR/5'],
  ['atleast3 nuclear', 'three times or more'],
  ...queryFieldNames.map((name) => helpOn(queryField(name))),
  ['after:"last 30 days"', 'the last days, weeks, months or years'],
];

function helpOn({ takes, example, means, values = {} }: ReturnType<typeof queryField>): readonly [string, string] {
  const others = Object.keys(values).filter((value) => !example.endsWith(value));
  // what a choice means names its values
  return [example, takes === 'choice' || others.length === 0 ? means : `${means}; also ${others.join(', ')}`];
}

/** A button that shows what can be written in the search field. */
export function SearchHelp() {
  return (
    <PopoverTrigger>
      <IconButton icon="help" label="How to search" />
      <Popover label="How to search" placement="bottom end">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys scroll it */}
        <dl className="operators operators-list" aria-label="What can be written" tabIndex={0}>
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
