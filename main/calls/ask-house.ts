import type { CallInput, CallName, CallOutput } from '../../preload/contract/calls.ts';
import type { Result } from '../../preload/contract/result.ts';
import { AppError, toError } from '../archive/app-error.ts';
import { printInBrowser } from '../processes/print-in-browser.ts';
import type { DoorSurface, House } from './house.ts';

/** Asks a house by the contract's own types. @throws {AppError} the failure of the answer */
export type AskHouse = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** The way a program of ours asks a house, through the same checks as a window. */
export function askHouse(house: House): AskHouse {
  return async <N extends CallName>(name: N, input: CallInput<N>) => {
    const result = (await house.answer(name, input)) as Result<CallOutput<N>>; // -- the house answers by name
    if (!result.ok) throw toError(result.failure);
    return result.value;
  };
}

const refuse = (): Promise<never> => Promise.reject(new AppError('not-available-here', 'there are no dialogs here'));

/** The surface of a door without dialogs or downloads: the command line's. It prints by a browser of this computer. */
export const noDialogs: DoorSurface = {
  chooseFiles: refuse,
  chooseFolder: refuse,
  showFolder: refuse,
  showFile: refuse,
  copyText: refuse,
  visit: refuse,
  showPage: refuse,
  offerDownload: refuse,
  printPdf: printInBrowser,
};
