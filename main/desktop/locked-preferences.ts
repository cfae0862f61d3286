/** What holds for every window, and what a self-test reads back from the runtime. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
} as const;

/** What holds for every window besides. */
export const quietPreferences = {
  ...lockedPreferences,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** For a window that shows what others have written: no script of it runs, and there is nothing to look into it with. */
export const scriptlessPreferences = {
  ...quietPreferences,
  javascript: false,
  plugins: false,
  webgl: false,
  devTools: false,
} as const;
