import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { partName } from './part-name.ts';
import { textAddress } from './route.ts';
import type { TextPart } from './text-parts.ts';

/** From this width on there is room for the outline beside the text; as in library.css. */
const WIDE = '(min-width: 62rem)';

interface OutlineProps {
  symbol: string;
  parts: readonly TextPart[];
}

/** The parts of a text; beside it where there is room, folded where there is none. */
export function Outline({ symbol, parts }: OutlineProps) {
  const [open] = useState(() => matchMedia(WIDE).matches);
  return (
    <nav aria-label={i18n.t('library.outline')}>
      <details class="outline" open={open}>
        <summary>{i18n.t('library.outline')}</summary>
        <ol>
          {parts.map((part, i) => (
            <li key={i}>
              <a href={textAddress(symbol, part.paragraphs[0]?.id ?? null)}>{partName(part)}</a>{' '}
              <small>{range(part)}</small>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** "PP1–PP48": its first and last paragraph. */
function range({ paragraphs }: TextPart): string {
  const whole = paragraphs.map(({ id }) => /^[^(]+/.exec(id)?.[0] ?? id);
  const [first, last] = [whole[0], whole.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}
