import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface AddSiteProps {
  /** Reads what was typed as a site; null where it is none. */
  readSite: (typed: string) => string | null;
  isListed: (host: string) => boolean;
  onAdd: (host: string) => void;
}

/** A field to add a site to the list. */
export function AddSite({ readSite, isListed, onAdd }: AddSiteProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const input = field.current as HTMLInputElement;
    input.focus();
    const host = readSite(input.value);
    if (host === null) setProblem(i18n.t('settings.noSite'));
    else if (isListed(host)) setProblem(i18n.t('settings.siteListed', [host]));
    else {
      input.value = '';
      setProblem(null);
      onAdd(host);
    }
  };

  return (
    <form class="add" onSubmit={add}>
      <label for="add-site">{i18n.t('settings.addSite')}</label>
      <div class="add-line">
        <input
          ref={field}
          id="add-site"
          type="text"
          inputMode="url"
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.org"
          aria-invalid={problem !== null}
          aria-describedby="add-problem add-hint"
          onInput={() => setProblem(null)}
        />
        <button type="submit" class="button">
          {i18n.t('settings.add')}
        </button>
      </div>
      <p class="problem" id="add-problem" role="alert">
        {problem}
      </p>
      <p class="note" id="add-hint">
        {i18n.t('settings.siteHint')}
      </p>
    </form>
  );
}
