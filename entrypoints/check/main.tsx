import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readDraftFile } from '../../lib/documents/read-draft-file.ts';
import { asks } from '../../lib/messaging/asks.ts';
import { takeHanded } from '../../lib/messaging/handed.ts';
import { readSettings, type Settings } from '../../lib/settings/settings.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { CheckPage } from '../../lib/ui/check/CheckPage.tsx';
import { saveFile } from '../../lib/ui/check/save-file.ts';
import { keepDraft, readKeptDraft } from './kept-draft.ts';

const draft = readKeptDraft();

/** The name that a text is handed to this page under, where it was opened for one. */
const NAME = location.search.slice(1);

function App({ initial }: { initial: Settings }) {
  const { settings, onChoose } = useSettings(initial);
  const [given, setGiven] = useState<string | null>(null);
  const [kept, setKept] = useState(draft !== null);
  useEffect(
    () =>
      NAME ? takeHanded(`page:${NAME}`, (handed) => 'text' in handed && setGiven(handed.text)) : undefined,
    [],
  );
  const keep = (text: string | null) => {
    try {
      keepDraft(text);
      setKept(text !== null);
    } catch {
      // Where there is no room for it the switch says that it is not kept.
      setKept(false);
    }
  };
  return (
    <CheckPage
      asks={{ ...asks, citing: { ...settings, onChoose } }}
      initial={draft ?? ''}
      kept={kept}
      onKeep={keep}
      given={given}
      readFile={async (file) => readDraftFile(file.name, new Uint8Array(await file.arrayBuffer()))}
      save={saveFile}
    />
  );
}

render(<App initial={await readSettings()} />, document.body);
