/** The scheme of the window's own files. */
export const appScheme = 'app';

/** The origin of the window, the only one whose calls are answered. */
export const appOrigin = `${appScheme}://aide`;

/** The scheme of saved pages, which only their own session knows. */
export const savedScheme = 'clip';

/** The origin that saved pages are asked for at; their policy leaves them none of their own. */
export const savedOrigin = `${savedScheme}://saved`;
