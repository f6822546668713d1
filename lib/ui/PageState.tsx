import { i18n } from '#i18n';
import { CitedOnPage } from './CitedOnPage.tsx';
import { EmptyState } from './EmptyState.tsx';
import { countWords } from './library/figures.ts';
import { PaintChoice } from './PaintChoice.tsx';
import { PageReport } from './PageReport.tsx';
import type { PopupProps } from './Popup.tsx';
import { siteName } from './site-name.ts';

/** The popup's middle: the page's matches, or why there are none and what to do. */
export function PageState(props: PopupProps) {
  const { state, settings, library } = props;
  const site = props.site ? siteName(props.site.host) : i18n.t('popup.thisSiteUnnamed');
  const count = library?.count ?? 0;
  const paint = (
    <PaintChoice paint={settings.paint} onChoose={(chosen) => props.onChoose({ paint: chosen })} />
  );
  switch (state.kind) {
    case 'reading':
      return (
        <p class="reading" role="status">
          <i class="spinner" aria-hidden="true" />
          {i18n.t('popup.reading')}
        </p>
      );
    case 'page':
      return (
        <>
          {state.frames.some((frame) => frame.matches.length > 0) ? (
            <PageReport frames={state.frames} asks={props} onShow={props.onShow}>
              {paint}
            </PageReport>
          ) : (
            <EmptyState
              title={i18n.t('popup.noneTitle')}
              action={
                settings.paint === 'all'
                  ? undefined
                  : { label: i18n.t('popup.showEverything'), run: () => props.onChoose({ paint: 'all' }) }
              }
              more={paint}
            >
              {i18n.t('popup.none', count, [countWords(count)])}
            </EmptyState>
          )}
          <CitedOnPage frames={state.frames} onRead={props.onRead} />
        </>
      );
    case 'other-language':
      return (
        <EmptyState title={i18n.t('popup.languageTitle')}>
          {i18n.t('popup.language', [languageName(state.language)])}
        </EmptyState>
      );
    case 'browser-page':
      return <EmptyState title={i18n.t('popup.browserPageTitle')}>{i18n.t('popup.browserPage')}</EmptyState>;
    case 'viewer':
      return <EmptyState title={i18n.t('popup.viewerTitle')}>{i18n.t('popup.viewer')}</EmptyState>;
    case 'not-allowed':
      return (
        <EmptyState
          title={i18n.t('popup.notAllowedTitle')}
          action={{ label: i18n.t('popup.allow'), run: props.onAllow }}
        >
          {i18n.t('popup.notAllowed', [site])}
        </EmptyState>
      );
    case 'off-here':
      return (
        <EmptyState
          title={i18n.t('popup.offHereTitle', [site])}
          action={{ label: i18n.t('popup.turnOnHere'), run: () => props.onSite(true) }}
        >
          {i18n.t(settings.otherSites ? 'popup.offHere' : 'popup.notChosen')}
        </EmptyState>
      );
    case 'off':
      return (
        <EmptyState
          title={i18n.t('popup.offTitle')}
          action={{ label: i18n.t('popup.turnOn'), run: () => props.onChoose({ enabled: true }) }}
        >
          {i18n.t('popup.off')}
        </EmptyState>
      );
    case 'not-loaded':
      return (
        <EmptyState
          title={i18n.t('popup.notLoadedTitle')}
          action={{ label: i18n.t('popup.reload'), run: props.onReload }}
        >
          {i18n.t('popup.notLoaded')}
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          title={i18n.t('popup.failedTitle')}
          action={{ label: i18n.t('card.retry'), run: props.onRetry }}
        >
          {i18n.t('popup.failed', [state.problem])}
        </EmptyState>
      );
  }
}

/** "French" for `fr`; the tag itself where it names no language. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([i18n.t('dateLocale')], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
