import type { Settings } from './settings.ts';

/** Tell whether pages of a host are read. */
export function isOn(settings: Settings, host: string): boolean {
  return settings.enabled && isSiteOn(settings, host);
}

/**
 * Tell whether a site is switched on, whatever the switch for everything says. A choice holds for subdomains and ports
 * too: `example.org` for `www.example.org` and `example.org:8080`. The nearest one counts, so that a subdomain can
 * differ; without any, a site has what the others have.
 */
export function isSiteOn({ sites, otherSites }: Settings, host: string): boolean {
  const labels = host.replace(/\.?(?::\d+)?$/u, '').split('.');
  const names = [host, ...labels.map((_, i) => labels.slice(i).join('.'))];
  return names.map((name) => sites.get(name)).find((on) => on !== undefined) ?? otherSites;
}

/** `example.org`, `127.0.0.1`, `[::1]`: no list of names, nor one with a slip in it. */
const HOST_NAME = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/u;

/**
 * Read what a person typed as a site, and give it as `location.host` has it: `example.org`, `*.example.org`,
 * `example.org:8080`, or any address there. Null where it is none. A name without a dot is more often a slip than a
 * site, so it needs its address: `http://intranet`.
 */
export function readSite(typed: string): string | null {
  const text = typed.trim().replace(/^\*\./u, '');
  const isAddress = /^https?:\/\//iu.test(text);
  const url = URL.parse(isAddress ? text : `http://${text}`);
  if (!url || url.username || /\s/u.test(text)) return null;
  const name = url.hostname.replace(/\.$/u, '');
  if (!HOST_NAME.test(name)) return null;
  if (!isAddress && name !== 'localhost' && !/[.:]/u.test(name)) return null;
  return url.port ? `${name}:${url.port}` : name;
}
