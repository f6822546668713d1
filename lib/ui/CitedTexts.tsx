import { i18n } from '#i18n';
import type { CitedText } from '../messaging/messages.ts';
import { dateWords } from './adoption-words.ts';
import { QuietButton } from './QuietButton.tsx';

interface CitedTextsProps {
  texts: readonly CitedText[];
  onRead: (symbol: string) => void;
}

/** Documents that are cited: each with its official address, and, where the library has it, its title and text. */
export function CitedTexts({ texts, onRead }: CitedTextsProps) {
  return (
    <ul class="cited">
      {texts.map(({ symbol, url, known }) => (
        <li key={symbol}>
          {known && (
            <p>
              <bdi>{known.title}</bdi>
              <small>
                <bdi>{known.body}</bdi> · {dateWords(known.adopted)}
              </small>
            </p>
          )}
          <a href={url} target="_blank" rel="noreferrer">
            <bdi>{symbol}</bdi>
            <span class="spoken"> ({i18n.t('card.openDocument')})</span>
          </a>{' '}
          {known && (
            <QuietButton onClick={() => onRead(symbol)} label={i18n.t('cited.readLabel', [symbol])}>
              {i18n.t('cited.read')}
            </QuietButton>
          )}
        </li>
      ))}
    </ul>
  );
}
