/** The scheme of the window's own files. */
export const appScheme = 'app';

/** The origin of the window, the only one whose calls are answered. */
export const appOrigin = `${appScheme}://aide`;
