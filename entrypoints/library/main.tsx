import { render } from 'preact';
import { asks } from '../../lib/messaging/asks.ts';
import { call } from '../../lib/messaging/channel.ts';
import { readSettings, type Settings } from '../../lib/settings/settings.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { LibraryPage } from '../../lib/ui/library/LibraryPage.tsx';
import type { LibraryAsks } from '../../lib/ui/library/library-asks.ts';
import { saveBlob } from '../../lib/ui/save-blob.ts';
import { exportPack, forgetInterrupted, putBack, remove, restoreSeeds, setOnPages } from './changes.ts';
import { importFiles, importText } from './run-import.ts';

const libraryAsks: LibraryAsks = {
  ...asks,
  list: () => call('list', {}),
  search: (query, range) => call('search', { ...query, ...range }),
  read: (symbol) => call('read', { symbol }),
  compareTexts: (now, before) => call('compareTexts', { now, before }),
  remove,
  putBack,
  setOnPages,
  restoreSeeds,
  exportPack,
  forgetInterrupted,
  importFiles,
  importText,
};

function App({ initial }: { initial: Settings }) {
  const { settings, onChoose } = useSettings(initial);
  return (
    <LibraryPage
      asks={{ ...libraryAsks, citing: { ...settings, onChoose } }}
      estimate={() => navigator.storage.estimate()}
      save={saveBlob}
    />
  );
}

render(<App initial={await readSettings()} />, document.body);
