import './ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppStateProvider } from './app-state.tsx';
import { App } from './app.tsx';
import { BrokenWindow } from './broken-window.tsx';
import { holdWindow } from './intake/hold-window.ts';
import { keepFresh } from './keep-fresh.ts';
import { LostArchive } from './lost-archive.tsx';
import { applyTheme, chosenTheme } from './settings/theme.ts';
import { KeysProvider } from './ui/keys.tsx';
import { ToastProvider } from './ui/toast.tsx';
import { UndoProvider } from './ui/undo.tsx';

holdWindow(window);
applyTheme(chosenTheme());
if (!('aide' in window)) (await import('./loopback-bridge.ts')).connect();

/** Answers stay good until main says that the archive changed; a failure is shown at once, never tried again unasked. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, gcTime: 60_000, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
  },
});
keepFresh(queries, window.aide);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <BrokenWindow>
      <QueryClientProvider client={queries}>
        <LostArchive>
          <KeysProvider>
            <ToastProvider>
              <UndoProvider>
                <AppStateProvider>
                  <App />
                </AppStateProvider>
              </UndoProvider>
            </ToastProvider>
          </KeysProvider>
        </LostArchive>
      </QueryClientProvider>
    </BrokenWindow>
  </StrictMode>,
);
