import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Source } from '../core/match/match.ts';
import { AdoptionLine } from './AdoptionLine.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { keepWordsInSight } from './keep-words-in-sight.ts';
import type { MatchCardProps } from './MatchCard.tsx';
import { ParagraphView } from './ParagraphView.tsx';
import { ReadFailed } from './ReadFailed.tsx';
import { SourceHeading, SourceTitle } from './SourceHeading.tsx';
import { useAnswer } from './use-answer.ts';

interface SourceDetailsProps {
  source: Source;
  describe: MatchCardProps['describe'];
}

/** A source unfolded inside a list: symbol, name, title, adoption, the whole paragraph with the matched words marked. */
export function SourceDetails({ source, describe }: SourceDetailsProps) {
  const { symbol, paragraph: id } = source;
  const answer = useAnswer(
    `${symbol} ${id}`,
    async () => (await describe([{ symbol, paragraph: id }]))[0] ?? null,
  );
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const firstMark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (answer.state !== 'ready') return;
    box.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    if (text.current && firstMark.current) return keepWordsInSight(text.current, firstMark.current);
  }, [answer.state]);
  const paragraph = answer.value;
  return (
    <div class="details" ref={box}>
      {paragraph && (
        <>
          <SourceHeading symbol={symbol} name={paragraph.name} url={paragraph.url} />
          <SourceTitle source={paragraph} />
          <AdoptionLine source={paragraph} />
          <div class="text" ref={text} tabIndex={0} role="group" aria-label={i18n.t('card.paragraph')}>
            <ParagraphView source={paragraph} marks={[source]} firstMark={firstMark} />
          </div>
          <div class="actions">
            <CopyCitation citation={paragraph.citation} />
          </div>
        </>
      )}
      {answer.state === 'slow' && <p class="note">{i18n.t('card.reading')}</p>}
      {answer.state === 'ready' && !paragraph && <p class="note">{i18n.t('card.notInLibrary')}</p>}
      {answer.state === 'failed' && <ReadFailed answer={answer} />}
    </div>
  );
}
