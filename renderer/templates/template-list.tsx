import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useTemplateActions } from './template-actions.ts';
import './templates.css';

/** The templates that notes can be exported by, and the ways to write, change and delete one. */
export function TemplateList() {
  const { data: templates } = useCall('templates.list', {});
  const { ask } = useAppState();
  const actions = useTemplateActions();
  return (
    <section>
      <h3>Note templates</h3>
      <p>What the Markdown note of an article is to look like, where you want it otherwise than it is.</p>
      <ul className="templates">
        {templates?.map((template) => (
          <li key={template.id}>
            <bdi>{template.name}</bdi>
            <Button kind="plain" aria-label={`Edit “${template.name}”`} onPress={() => ask({ template })}>
              Edit
            </Button>
            <IconButton
              icon="trash"
              label={`Delete “${template.name}”`}
              onPress={() => void actions.remove(template)}
            />
          </li>
        ))}
      </ul>
      <Button onPress={() => ask({ template: null })}>New template…</Button>
    </section>
  );
}
