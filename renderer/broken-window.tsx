import { Component, type ReactNode } from 'react';
import { Button } from './ui/button.tsx';
import './lost-archive.css';

/** Shows the window, until a mistake in it stops the drawing: then, in its place, what is safe and what to do. */
export class BrokenWindow extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className="lost">
        <h1>This window has stopped</h1>
        <p>A mistake in Aide-mémoire stopped it. Everything that was saved is safe.</p>
        <div>
          <Button kind="main" onPress={() => location.reload()}>
            Open it again
          </Button>
        </div>
      </main>
    );
  }
}
