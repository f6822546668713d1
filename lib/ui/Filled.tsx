import type { ComponentChildren } from 'preact';

/** Stand-ins for up to four elements in a sentence: characters that no language uses. */
export const PLACES = ['\uE000', '\uE001', '\uE002', '\uE003'] as const;

interface FilledProps {
  /** A sentence with stand-ins in it. */
  text: string;
  /** What stands in their places, each kept apart from the direction of the words around it. */
  parts: readonly ComponentChildren[];
}

/** A sentence of the interface with elements in its places: "*Urges* here, *Calls upon* in A/RES/75/158". */
export function Filled({ text, parts }: FilledProps) {
  return (
    <>
      {text.split(/([\uE000-\uE003])/).map((piece) => {
        const part = parts[piece.charCodeAt(0) - PLACES[0].charCodeAt(0)];
        return part === undefined ? piece : <bdi>{part}</bdi>;
      })}
    </>
  );
}
