import { useEffect } from 'react';
import { failureCodes } from '../../preload/contract/result.ts';
import { failureText } from '../../preload/contract/failure-text.ts';
import { useToast } from '../ui/toast.tsx';

/** Says when an automatic backup could not be made: nobody looks into the settings for that. */
export function useBackupTrouble(): void {
  const say = useToast();
  useEffect(
    () =>
      window.aide.on('backups.changed', ({ trouble }) => {
        if (trouble === null) return;
        const code = failureCodes.find((known) => known === trouble.code) ?? 'internal';
        say(`A backup could not be made. ${failureText({ code })}`);
      }),
    [say],
  );
}
