import { i18n } from '#i18n';

/** Writes a count: "2,292". */
export function countWords(count: number): string {
  return write(count, {});
}

/** The units that bytes are told in, by powers of 1,000. */
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Writes an amount of bytes in the unit that leaves one to three digits before the point: "41 MB", "1.2 GB". */
export function byteWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** power;
  return write(amount, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 && power > 1 ? 1 : 0,
  });
}

/** Writes a time: "40 seconds", "3 minutes". Rounded up: an estimate that is kept is better than one that is not. */
export function timeWords(seconds: number): string {
  const isLong = seconds > 90;
  return write(Math.max(1, Math.ceil(isLong ? seconds / 60 : seconds)), {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'long',
  });
}

/** Writes a share of 1 in percent, rounded down: "70 %". */
export function percentWords(share: number): string {
  return i18n.t('years.percent', [Math.floor(share * 100)]);
}

function write(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(i18n.t('dateLocale'), options).format(value);
}
