import type { TemplateId } from '../../preload/contract/note-templates.ts';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

const shipped = 'The shipped template';

/** The choice of the template to export by; `undefined` is the one that is shipped. */
export function TemplateChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: TemplateId | undefined;
  readonly onChoose: (template: TemplateId | undefined) => void;
}) {
  const { data: templates = [] } = useCall('templates.list', {});
  const own = templates.find(({ id }) => id === chosen);
  return (
    <p className="template-choice">
      <Menu
        label="Template"
        trigger={
          <Button iconAfter="down">
            Template: <bdi>{own?.name ?? shipped}</bdi>
          </Button>
        }
      >
        <MenuItem words={shipped} isChosen={own === undefined} onAction={() => onChoose(undefined)} />
        {templates.map((template) => (
          <MenuItem
            key={template.id}
            words={template.name}
            isChosen={template.id === chosen}
            onAction={() => onChoose(template.id)}
          />
        ))}
      </Menu>{' '}
      {templates.length === 0 && 'Your own are written in the settings.'}
    </p>
  );
}
