import source from '../../locales/en.yml?raw';

/**
 * Stands in for `#i18n` outside an extension: reads locales/en.yml (nested keys, plural forms, `$1` to `$9`) and fails
 * on a key that is missing there.
 */
const messages = read(source);

export const i18n = {
  t(key: string, ...args: (number | (string | number)[] | undefined)[]): string {
    const count = args.find((arg) => typeof arg === 'number');
    const message = messages.get(
      count === undefined ? key : `${key}.${count === 1 && messages.has(`${key}.1`) ? 1 : 'n'}`,
    );
    if (message === undefined) throw new Error(`locales/en.yml has no message "${key}"`);
    const values = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
    return message.replace(/\$([1-9])/g, (_, n: string) => String(values[Number(n) - 1] ?? ''));
  },
};

/** Reads the part of YAML that the file uses: indented keys, plain and quoted values, comments. */
function read(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  for (const line of text.split('\n')) {
    const [, indent, key, value] = /^( *)([\w]+):(?: (.*))?$/.exec(line) ?? [];
    if (indent === undefined || key === undefined) continue;
    path.length = indent.length / 2;
    path.push(key);
    if (value) found.set(path.join('.'), unquote(value));
  }
  return found;
}

function unquote(value: string): string {
  if (value.startsWith('"')) return JSON.parse(value) as string;
  return value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value;
}
