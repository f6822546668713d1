import { i18n } from '#i18n';
import { addressOf, NO_QUERY, type Route } from './route.ts';

/** The page's name, its two main views, and the extension's other pages. */
export function Masthead({ view }: { view: Route['view'] }) {
  const views = [
    ['list', i18n.t('library.texts'), addressOf({ view: 'list' })],
    ['search', i18n.t('library.search.tab'), addressOf({ view: 'search', query: NO_QUERY })],
  ] as const;
  return (
    <header class="masthead">
      <h1>{i18n.t('library.title')}</h1>
      <nav aria-label={i18n.t('library.views')}>
        {views.map(([name, label, address]) => (
          <a key={name} href={address} class="tab" aria-current={view === name ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <nav class="other-pages" aria-label={i18n.t('library.pages')}>
        <a href="/check.html">{i18n.t('library.checkPage')}</a>
        <a href="/settings.html">{i18n.t('settings.title')}</a>
      </nav>
    </header>
  );
}
