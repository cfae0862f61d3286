import { newVersionsAt } from '../../preload/contract/home.ts';
import { useCall } from '../bridge.ts';
import { useCopy } from '../reader/use-copy.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './new-version.css';

/** Which version this is, and where newer ones are listed: an address to copy, which nothing here opens or asks. */
export function NewVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: info } = useCall('archive.info', {});
  const copy = useCopy();
  return (
    <Dialog
      title="Check for a new version"
      size="small"
      onClose={onClose}
      actions={
        <Button kind="main" onPress={() => void copy(newVersionsAt, 'Address copied')}>
          Copy the address
        </Button>
      }
    >
      <div className="new-version">
        <p>{info && <>You have version {info.version}. Newer ones are listed at</>}</p>
        <p className="new-version-address" dir="ltr">
          {newVersionsAt}
        </p>
        <p>
          Aide-mémoire does not look there itself: it makes no network request, and to ask would tell others that you
          use it. Visit the address in a browser, when and where you choose, and compare the numbers.
        </p>
      </div>
    </Dialog>
  );
}
