import { i18n } from '#i18n';

/** Names a site by its `location.host`, which local files leave empty. */
export function siteName(host: string): string {
  return host || i18n.t('settings.files');
}
