/** The IPC channel of every call: a name, an input, a `Result`. */
export const callChannel = 'aide:call';

/** The IPC channel on which the window hands in a file that has no path: a name, its bytes, a `Result`. */
export const stageChannel = 'aide:stage';

/** The IPC channel on which the window hands in a file or folder that a person dropped or picked: its path, a `Result`. */
export const admitChannel = 'aide:admit';

/** The IPC channel on which main tells the window its events: a name, an event. */
export const eventChannel = 'aide:event';
