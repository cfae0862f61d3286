// Runs in the window's sandbox, in a world of its own: it puts one object on the page's `window` and holds no logic.
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge } from './contract/bridge.ts';
import { callNames } from './contract/calls.ts';
import { admitChannel, callChannel, eventChannel, stageChannel } from './contract/channels.ts';
import { eventNames } from './contract/events.ts';
import type { IntakeSource } from './contract/imports.ts';
import type { Result } from './contract/result.ts';

async function ask<T>(channel: string, first: unknown, second: unknown): Promise<Result<T>> {
  try {
    return (await ipcRenderer.invoke(channel, first, second)) as Result<T>; // -- main answers by the same contract
  } catch (error) {
    return { ok: false, failure: { code: 'internal', message: String(error) } };
  }
}

async function stageOne(file: File): Promise<Result<IntakeSource>> {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return ask(admitChannel, path, null);
  return ask(stageChannel, file.name, new Uint8Array(await file.arrayBuffer()));
}

const bridge: Bridge = {
  door: 'desktop',
  async call(name, input) {
    if (!Object.hasOwn(callNames, name)) {
      return { ok: false, failure: { code: 'bad-input', message: 'there is no such call' } };
    }
    return ask(callChannel, name, input);
  },
  on(name, listener) {
    if (!Object.hasOwn(eventNames, name)) return () => undefined;
    const hear = (_event: IpcRendererEvent, heard: unknown, event: Parameters<typeof listener>[0]): void => {
      if (heard === name) listener(event);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
  async stage(files) {
    const sources: IntakeSource[] = [];
    for (const { file } of files) {
      const staged = await stageOne(file);
      if (!staged.ok) return staged;
      sources.push(staged.value);
    }
    return { ok: true, value: sources };
  },
};

contextBridge.exposeInMainWorld('aide', bridge);
