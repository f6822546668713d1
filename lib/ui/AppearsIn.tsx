import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { gradeWords } from './edit-words.ts';
import { bySymbol, type Form, keyOf } from './forms.ts';
import { QuietButton } from './QuietButton.tsx';
import { ReadFailed } from './ReadFailed.tsx';
import type { Forms } from './use-forms.ts';

/**
 * Every paragraph that has the matched words, and every other form of the shown one, by resolution: a line of years, or
 * for a term, which has no history, a list. Nothing where there is only one paragraph.
 */
export function AppearsIn({ forms: { view, choose, keys, readMore } }: { forms: Forms }) {
  const { match, forms, shown, against, dating } = view;
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const current = against ?? shown;
  useEffect(() => {
    const chip = box.current?.querySelector<HTMLElement>('.chip.current');
    if (box.current && chip) keepInSight(box.current, chip);
  }, [current, forms]);

  const known = forms.filter(({ source }) => source).length;
  const count = Math.max(match.sourceCount, known);
  const related = forms.length - known;
  if (count + related < 2 && dating.state !== 'failed') return null;
  const lineage = forms.filter(({ relative, adopted }) => relative && adopted);
  const [earliest] = lineage;
  const latest = lineage.at(-1);
  const stepper = (key: string, name: string, sign: string) =>
    keys[key] && (
      <button type="button" class="step" aria-label={name} aria-keyshortcuts={key} onClick={keys[key]}>
        {sign}
      </button>
    );
  return (
    <section class="appears">
      <div class="appears-head">
        <h3>
          {against ? i18n.t('years.choose') : i18n.t('card.appears', count)}
          {!against && related > 0 && ` · ${i18n.t('years.forms', related)}`}
        </h3>
        {stepper('ArrowLeft', i18n.t('card.previousParagraph'), '‹')}
        {stepper('ArrowRight', i18n.t('card.nextParagraph'), '›')}
      </div>
      <div class="appears-list" ref={box}>
        {bySymbol(forms).map(([symbol, members]) => (
          <p key={symbol}>
            {members[0]?.adopted && <span class="year">{members[0].adopted.slice(0, 4)}</span>}
            <bdi class="symbol">{symbol}</bdi>
            {members.map((form) => (
              <button
                type="button"
                class={`chip${form.source ? '' : ' related'}${form === current ? ' current' : ''}`}
                key={form.paragraph}
                aria-label={chipName(form)}
                aria-current={form === shown ? 'true' : undefined}
                aria-pressed={against && form !== shown ? form === against : undefined}
                onClick={() => choose(form)}
              >
                {form.paragraph}
                {!form.source && <small> {percent(form)}</small>}
              </button>
            ))}
            {lineage.length > 1 && symbol === earliest?.symbol && <small>{i18n.t('years.earliest')}</small>}
            {lineage.length > 1 && symbol === latest?.symbol && <small>{i18n.t('years.latest')}</small>}
          </p>
        ))}
        {readMore && known < count && (
          <QuietButton
            onClick={() =>
              readMore().then(
                () => setFailed(false),
                () => setFailed(true),
              )
            }
          >
            {failed ? i18n.t('card.moreFailed') : i18n.t('card.more', count - known)}
          </QuietButton>
        )}
      </div>
      <ReadFailed answer={dating} what="years.failed" />
      {keys.c && (
        <p class="tools">
          <QuietButton letter="C" onClick={keys.c}>
            {against ? i18n.t('years.back') : i18n.t('years.compare')}
          </QuietButton>
          {latest && latest !== shown && !against && (
            <QuietButton onClick={() => choose(latest)}>{i18n.t('years.toLatest')}</QuietButton>
          )}
        </p>
      )}
    </section>
  );
}

/** Names a paragraph and, where it only is related to the shown one, how: for a voice, which sees no dashes. */
function chipName(form: Form): string {
  const { source, relative } = form;
  return source || !relative
    ? keyOf(form)
    : `${keyOf(form)} ${percent(form)}, ${gradeWords(relative.kind).toLowerCase()}`;
}

/** "70 %" for a paragraph that is related to the shown one by its words; nothing for one further away. */
function percent({ relative }: Form): string {
  const { kind = 'self', similarity = 0 } = relative ?? {};
  return kind === 'self' || kind === 'distant' ? '' : i18n.t('years.percent', [Math.floor(similarity * 100)]);
}

/** Scrolls a box that its children are placed in, and nothing around it, until one of them is in sight. */
function keepInSight(box: HTMLElement, { offsetTop, offsetHeight }: HTMLElement): void {
  const lowest = offsetTop + offsetHeight - box.clientHeight;
  box.scrollTop = Math.min(offsetTop, Math.max(lowest, box.scrollTop));
}
