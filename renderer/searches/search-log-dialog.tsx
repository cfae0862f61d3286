import type { LoggedSearch, MethodsFormat, SearchId } from '../../preload/contract/searches.ts';
import { useState } from 'react';
import { useAppState } from '../app-state.tsx';
import { call, useCall } from '../bridge.ts';
import { chooseDestination, writtenTo } from '../export/choose-destination.ts';
import { download } from '../export/download.ts';
import { Button } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';
import { ForgetDialog } from './forget-dialog.tsx';
import { LogEntry } from './log-entry.tsx';
import './search-log.css';

/** How many searches are shown at once. */
const pageSize = 100;

const none: ReadonlySet<SearchId> = new Set();

/** The search log: every search by day, to run again, to take out as a methods appendix, or to delete. */
export function SearchLogDialog({ onClose }: { readonly onClose: () => void }) {
  const { showSearch } = useAppState();
  const [offset, setOffset] = useState(0);
  const [ticked, setTicked] = useState(none);
  const [isForgetting, setForgetting] = useState(false);
  const { data: page } = useCall('searchLog.list', { offset, limit: pageSize });
  const takeOut = useMethodsExport();
  const total = page?.total ?? 0;
  const ids = ticked.size === 0 ? null : [...ticked];
  const what =
    ids === null
      ? total === 1
        ? 'the search'
        : `all ${counted(total, 'search', 'searches')}`
      : counted(ids.length, 'search', 'searches');
  const tick = (id: SearchId, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const again = (search: LoggedSearch): void => {
    onClose();
    showSearch(search);
  };
  return (
    <Dialog
      title="Search log"
      size="large"
      onClose={onClose}
      actions={
        total === 0 ? undefined : (
          <>
            <Button onPress={() => setForgetting(true)}>Delete {what}…</Button>
            <Menu
              label="Methods appendix"
              trigger={
                <Button kind="main" icon="export" iconAfter="down">
                  Export {what}
                </Button>
              }
            >
              <MenuItem words="Methods appendix (Markdown)" onAction={() => void takeOut(ids, 'markdown')} />
              <MenuItem words="Table for a spreadsheet (CSV)" onAction={() => void takeOut(ids, 'csv')} />
            </Menu>
          </>
        )
      }
    >
      {page !== undefined && total === 0 && (
        <p>Nothing yet. Search for something, and it is kept here, with what you open, keep and reject.</p>
      )}
      {page !== undefined &&
        byDay(page.searches).map(([day, searches]) => (
          <section key={day}>
            <h3 className="log-day">{day}</h3>
            <ul className="log-entries">
              {searches.map((search) => (
                <LogEntry
                  key={search.id}
                  search={search}
                  isTicked={ticked.has(search.id)}
                  onTick={(isTicked) => tick(search.id, isTicked)}
                  onAgain={() => again(search)}
                />
              ))}
            </ul>
          </section>
        ))}
      {total > pageSize && (
        <div className="log-pages">
          <Button isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - pageSize))}>
            Later searches
          </Button>
          <Button isDisabled={offset + pageSize >= total} onPress={() => setOffset(offset + pageSize)}>
            Earlier searches
          </Button>
        </div>
      )}
      {isForgetting && (
        <ForgetDialog
          ids={ids}
          what={what}
          onClose={(isDone) => {
            setForgetting(false);
            if (!isDone) return;
            setTicked(none);
            setOffset(0);
          }}
        />
      )}
    </Dialog>
  );
}

/** Searches by the day they were last run on, in the order they come in. */
function byDay(
  searches: readonly LoggedSearch[],
): readonly (readonly [day: string, searches: readonly LoggedSearch[]])[] {
  return [...Map.groupBy(searches, ({ lastAt }) => dayOf(lastAt))];
}

/** The way to write a methods appendix: to a folder from the desktop, as a download from a browser. */
function useMethodsExport(): (ids: readonly SearchId[] | null, format: MethodsFormat) => Promise<unknown> {
  const say = useToast();
  const attempt = useAttempt();
  return (ids, format) =>
    attempt(async () => {
      const destination = await chooseDestination();
      if (destination === null) return;
      const report = await call('exports.methods', { ids, format, destination });
      if (destination.kind === 'download') download(report.place);
      say(`${counted(report.searches, 'search', 'searches')} written to ${writtenTo(report)}`);
    });
}
