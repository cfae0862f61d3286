import { useEffect, useState } from 'react';
import type { Destination, ExportProgress, ExportReport, Selection } from '../../preload/contract/exports.ts';
import { call, CallFailed } from '../bridge.ts';
import type { ExportSettings } from './export-settings.ts';
import { download } from './download.ts';

/** Where an export stands. */
export type ExportState =
  | { readonly is: 'waiting'; readonly problem: string | null }
  | { readonly is: 'writing'; readonly progress: ExportProgress | null }
  | { readonly is: 'done'; readonly report: ExportReport };

/** An export of a selection: where it stands, and the ways to start and to stop it. */
export function useExport(
  selection: Selection,
  { format, options }: ExportSettings,
): {
  readonly state: ExportState;
  readonly write: (destination: Destination) => Promise<void>;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<ExportState>({ is: 'waiting', problem: null });
  const isWriting = state.is === 'writing';
  useEffect(() => {
    if (!isWriting) return undefined;
    return window.aide.on('exports.progressed', (progress) =>
      setState((now) => (now.is === 'writing' ? { is: 'writing', progress } : now)),
    );
  }, [isWriting]);
  const write = async (destination: Destination): Promise<void> => {
    setState({ is: 'writing', progress: null });
    try {
      const report = await (format === 'package'
        ? call('exports.package', { destination })
        : call('exports.write', { selection, format, options, destination }));
      if (destination.kind === 'download') download(report.place);
      setState({ is: 'done', report });
    } catch (error) {
      const isCancelled = error instanceof CallFailed && error.code === 'cancelled';
      const problem = isCancelled ? null : error instanceof Error ? error.message : String(error);
      setState({ is: 'waiting', problem });
    }
  };
  // A cancel that comes too late finds nothing to stop, which is no failure.
  const cancel = (): void => void window.aide.call('exports.cancel', {});
  return { state, write, cancel };
}
