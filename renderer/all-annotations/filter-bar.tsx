import type { AnnotationCount, AnnotationFilter, AnnotationsFound } from '../../preload/contract/annotation-list.ts';
import { colours } from '../../preload/contract/annotations.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { useCall } from '../bridge.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { publishedOn } from '../ui/dates.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { Popover, PopoverTrigger } from '../ui/popover.tsx';
import { counted, inDigits } from '../ui/words.ts';
import { dayIn, isFiltering, noFilter, startOfDay } from './question.ts';
import '../annotations/swatch.css';

/** What the list is filtered by, each value with how many annotations it would leave. */
export function FilterBar({
  filter,
  counts,
  onFilter,
}: {
  readonly filter: AnnotationFilter;
  readonly counts: AnnotationsFound['counts'] | undefined;
  readonly onFilter: (filter: AnnotationFilter) => void;
}) {
  const { data: library } = useCall('library.counts', {});
  const words = useColourWords();
  const change = (part: Partial<AnnotationFilter>): void => onFilter({ ...filter, ...part });
  const dossierName = library?.dossiers.find(({ id }) => id === filter.dossier)?.name ?? null;
  return (
    <section className="annotation-filters" aria-label="Filter">
      <input
        className="field-control annotation-words"
        type="search"
        aria-label="Words in passages, notes and tags"
        placeholder="Words"
        dir="auto"
        value={filter.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <fieldset className="annotation-colours" aria-label="Colours">
        {colours.map((colour) => {
          const isChosen = filter.colours.includes(colour);
          const label = `${words[colour].full}, ${counted(counts?.colours[colour] ?? 0, 'annotation')}`;
          return (
            <button
              key={colour}
              type="button"
              className={`swatch swatch-${colour}`}
              aria-label={label}
              title={label}
              aria-pressed={isChosen}
              onClick={() =>
                change({
                  colours: isChosen ? filter.colours.filter((other) => other !== colour) : [...filter.colours, colour],
                })
              }
            />
          );
        })}
      </fieldset>
      <span className="annotation-menus">
        <ValueMenu
          what="Tag"
          chosen={filter.tag}
          values={counts?.tags ?? []}
          onChoose={(value) => change({ tag: value?.name ?? null })}
        />
        <ValueMenu
          what="Dossier"
          chosen={dossierName}
          values={counts?.dossiers ?? []}
          onChoose={(value) => change({ dossier: value?.id ?? null })}
        />
        <ValueMenu
          what="Outlet"
          chosen={filter.outlet}
          values={counts?.outlets ?? []}
          onChoose={(value) => change({ outlet: value?.name ?? null })}
        />
        <DatesButton filter={filter} onChange={change} />
      </span>
      {isFiltering(filter) && <IconButton icon="close" label="Clear" onPress={() => onFilter(noFilter)} />}
    </section>
  );
}

function ValueMenu<C extends AnnotationCount>({
  what,
  chosen,
  values,
  onChoose,
}: {
  readonly what: 'Tag' | 'Dossier' | 'Outlet';
  readonly chosen: string | null;
  readonly values: readonly C[];
  readonly onChoose: (value: C | null) => void;
}) {
  return (
    <Menu
      label={what}
      trigger={
        <Button kind="bare" iconAfter="down" aria-label={`${what}: ${chosen ?? 'any'}`}>
          <FilterWords what={what} chosen={chosen} />
        </Button>
      }
    >
      <MenuItem words="Any" isChosen={chosen === null} onAction={() => onChoose(null)} />
      {values.map((value) => (
        <MenuItem
          key={value.name}
          words={`${value.name} (${inDigits(value.count)})`}
          isChosen={value.name.toLowerCase() === chosen?.toLowerCase()}
          onAction={() => onChoose(value)}
        />
      ))}
    </Menu>
  );
}

/** What a filter is about, or what was chosen of it. */
function FilterWords({ what, chosen }: { readonly what: string; readonly chosen: string | null }) {
  return chosen === null ? what : <bdi className="annotation-filter-chosen">{chosen}</bdi>;
}

/** The days from and to which annotations are listed, in words; empty is any. */
function daysInWords(from: string, to: string): string | null {
  if (from !== '' && to !== '') return from === to ? publishedOn(from) : `${publishedOn(from)} – ${publishedOn(to)}`;
  if (from !== '') return `Since ${publishedOn(from)}`;
  return to === '' ? null : `Until ${publishedOn(to)}`;
}

function DatesButton({
  filter: { after, before },
  onChange,
}: {
  readonly filter: AnnotationFilter;
  readonly onChange: (part: Partial<AnnotationFilter>) => void;
}) {
  const [from, to] = [dayIn(after), dayIn(before, -1)];
  const words = daysInWords(from, to);
  return (
    <PopoverTrigger>
      <Button kind="bare" iconAfter="down" aria-label={`Marked: ${words ?? 'any day'}`}>
        <FilterWords what="Day" chosen={words} />
      </Button>
      <Popover label="Day it was marked">
        <div className="annotation-days">
          <label>
            <span className="field-label">Marked from</span>
            <input
              className="field-control"
              type="date"
              value={from}
              max={to}
              onChange={(event) => onChange({ after: startOfDay(event.target.value) })}
            />
          </label>
          <label>
            <span className="field-label">to</span>
            <input
              className="field-control"
              type="date"
              value={to}
              min={from}
              onChange={(event) => onChange({ before: startOfDay(event.target.value, 1) })}
            />
          </label>
        </div>
      </Popover>
    </PopoverTrigger>
  );
}
