import { use, useEffect, useRef, type ReactNode } from 'react';
import type { AreaAnnotation } from '../../preload/contract/annotations.ts';
import type { AreaGround, AreaRectangle } from '../../preload/contract/areas.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { Icon } from '../ui/icons.tsx';
import { inStyle, inWords } from './area-geometry.ts';
import { AreasContext, type Areas } from './areas-context.ts';
import { useDrawing, type Draft } from './use-drawing.ts';
import './areas.css';

/**
 * A picture or page on which areas are marked and shown. There is no text in it but its children's: the text of an article counts on that.
 * `name` says what it is to those who do not see it.
 */
export function AreaGroundView({
  ground,
  name,
  children,
}: {
  readonly ground: AreaGround;
  readonly name: string;
  readonly children?: ReactNode;
}) {
  const areas = use(AreasContext);
  if (areas === null) return <span className="area-ground">{children}</span>;
  return (
    <MarkedGround ground={ground} name={name} areas={areas}>
      {children}
    </MarkedGround>
  );
}

function MarkedGround({
  ground,
  name,
  areas,
  children,
}: {
  readonly ground: AreaGround;
  readonly name: string;
  readonly areas: Areas;
  readonly children?: ReactNode;
}) {
  const box = useRef<HTMLSpanElement>(null);
  const tool = useRef<HTMLButtonElement>(null);
  const drawing = useDrawing({
    box,
    tool,
    colour: areas.colour,
    say: areas.say,
    onDrawn: (rectangle, colour) => areas.mark({ ground, rectangle }, colour),
  });
  const { draft, isOn } = drawing;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what is pressed in it are buttons; the text around it must not take the press for its own
    <span
      ref={box}
      className="area-ground"
      // Arrow keys are the drawing's own while an area is made.
      role={isOn ? 'application' : undefined}
      aria-label={isOn ? `Area of ${name}` : undefined}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={drawing.onKeyDown}
    >
      {children}
      {onGround(areas.areas, ground).map((area) => (
        <AreaMark key={area.id} area={area} isActive={area.id === areas.active} onPress={() => areas.open(area)} />
      ))}
      {isOn && <span className="area-veil" aria-hidden="true" {...drawing.pointer} />}
      {draft !== null && <DraftMark draft={draft} />}
      <button
        ref={tool}
        type="button"
        className="area-tool"
        aria-label={`Mark an area of ${name}`}
        title="Mark an area"
        aria-pressed={isOn}
        data-hint={isOn ? hint(draft?.rectangle ?? null) : undefined}
        onClick={(event) => drawing.begin(event.detail === 0 ? 'keys' : 'pointer')}
        onBlur={drawing.leave}
      >
        <Icon name="area" />
      </button>
    </span>
  );
}

/** The area that is being made; moved with the keys, it stays in sight. */
function DraftMark({ draft }: { readonly draft: Draft }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!draft.isDrawn) mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [draft]);
  return (
    <span
      ref={mark}
      className={`area-mark area-draft area-${draft.colour}`}
      style={inStyle(draft.rectangle)}
      aria-hidden="true"
    />
  );
}

function AreaMark({
  area,
  isActive,
  onPress,
}: {
  readonly area: AreaAnnotation;
  readonly isActive: boolean;
  readonly onPress: () => void;
}) {
  const words = useColourWords();
  const { rectangle } = area.area;
  const note = area.note === '' ? '' : `: ${area.note}`;
  return (
    <button
      type="button"
      className={`area-mark area-${area.colour}`}
      style={inStyle(rectangle)}
      data-area={area.id}
      data-active={isActive || undefined}
      aria-label={`${words[area.colour].name} area, ${inWords(rectangle)}${note}`}
      onClick={onPress}
    />
  );
}

function hint(drawn: AreaRectangle | null): string {
  return drawn === null
    ? 'Draw with the pointer, or press an arrow key. Esc leaves.'
    : 'Arrows move, Shift+arrows resize, 1–6 colour, Enter keeps, Esc leaves.';
}

/** The areas on a picture or page, the smallest last, so that it lies above the one around it. */
function onGround(areas: readonly AreaAnnotation[], ground: AreaGround): readonly AreaAnnotation[] {
  const size = ({ area: { rectangle } }: AreaAnnotation): number => rectangle.width * rectangle.height;
  return areas.filter(({ area }) => isSame(area.ground, ground)).toSorted((one, other) => size(other) - size(one));
}

function isSame(one: AreaGround, other: AreaGround): boolean {
  if (one.kind === 'picture') return other.kind === 'picture' && one.image === other.image;
  return other.kind === 'page' && one.original === other.original && one.page === other.page;
}
