import { i18n } from '#i18n';

interface SourceHeadingProps {
  symbol: string;
  /** The paragraph in words, or its id while the words are not known. */
  name: string;
  /** The official document, or null where no address is known. */
  url: string | null;
  /** For `aria-labelledby`. */
  id?: string | undefined;
}

/** The symbol, linked to the official document, and the paragraph's name. */
export function SourceHeading({ symbol, name, url, id }: SourceHeadingProps) {
  // Only addresses that a browser opens as a document: an imported text must not bring `javascript:` here.
  const address = url?.startsWith('https://') ? url : null;
  return (
    <h2 class="source" id={id}>
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          <bdi>{symbol}</bdi>
          <span class="spoken"> ({i18n.t('card.openDocument')})</span>
        </a>
      ) : (
        <bdi class="symbol">{symbol}</bdi>
      )}{' '}
      <span class="name">{name}</span>
    </h2>
  );
}
