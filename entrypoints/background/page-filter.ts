import { FILTER_VERSION } from 'virtual:seeds';
import { type KeptFilter, keepFilter, readSettingsAndFilter } from '../../lib/settings/settings.ts';
import { readPackaged } from './packaged.ts';

/** Keep the filter for pages where they read it without waking anybody; does nothing where it is kept already. */
export async function preparePageFilter(): Promise<void> {
  const { filter } = await readSettingsAndFilter(FILTER_VERSION);
  if (!filter) await givePageFilter();
}

/** Give the packaged filter to a page that found none it could read, and keep it for the next one. */
export async function givePageFilter(): Promise<KeptFilter> {
  const filter: KeptFilter = JSON.parse(await (await readPackaged('filter.json')).text());
  // Where nothing can be kept each page asks.
  await keepFilter(filter).catch(() => undefined);
  return filter;
}
