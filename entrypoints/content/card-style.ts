import { call } from '../../lib/messaging/channel.ts';

let styled: Promise<string> | null = null;

/** Ask for the card's style once; a card without it is still better than none. */
export function cardStyle(): Promise<string> {
  styled ??= call('style', { sheet: 'card' }).catch(() => {
    styled = null;
    return '';
  });
  return styled;
}
