import { headingLevels, type DraftPiece, type HeadingLevel } from '../../preload/contract/drafts.ts';
import { CopyButton } from '../reader/copy-button.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

const levelWords: Readonly<Record<HeadingLevel, string>> = { 1: 'Level 1', 2: 'Level 2', 3: 'Level 3' };

/** What can be done to a piece, as buttons beside it. */
export function PieceTools({
  piece,
  onMove,
  onRemove,
  onJump,
  onLevel,
}: {
  readonly piece: DraftPiece;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onJump: () => void;
  readonly onLevel: (level: HeadingLevel) => void;
}) {
  return (
    <div className="piece-tools" role="toolbar" aria-label="This piece">
      {piece.kind === 'heading' && (
        <Menu
          label="Level"
          trigger={
            <Button kind="bare" iconAfter="down" aria-label={`Level of the heading: ${piece.level}`}>
              {levelWords[piece.level]}
            </Button>
          }
        >
          {headingLevels.map((level) => (
            <MenuItem
              key={level}
              words={levelWords[level]}
              isChosen={level === piece.level}
              onAction={() => onLevel(level)}
            />
          ))}
        </Menu>
      )}
      {piece.kind === 'quote' && (
        <>
          {piece.standing !== 'article-gone' && (
            <IconButton icon="original" label="Show it in the article" keys="Enter" onPress={onJump} />
          )}
          <CopyButton
            text={piece.quote === '' || piece.area !== null ? piece.citation : `“${piece.quote}” ${piece.citation}`}
            what="quote with its citation"
          />
        </>
      )}
      <IconButton icon="up" label="Move up" keys="Alt+ArrowUp" onPress={() => onMove(-1)} />
      <IconButton icon="down" label="Move down" keys="Alt+ArrowDown" onPress={() => onMove(1)} />
      <IconButton icon="remove" label="Take out of the draft" keys="Delete" onPress={onRemove} />
    </div>
  );
}
