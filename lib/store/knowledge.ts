import type { Knowledge } from '../core/index/knowledge.ts';
import { count, listOf, record, text, tuple } from '../core/index/shape.ts';
import { inDatabase } from './database.ts';
import { inflateJson } from './deflated-json.ts';

const KNOWLEDGE = record({
  words: listOf(tuple(text, count, count)),
  terms: listOf(record({ phrase: text, classes: listOf(count) })),
  forms: listOf(record({ word: text, class: count, form: count })),
  boilerplate: listOf(text),
});

/**
 * Read what is known of the library's words, to build it again where its index cannot be read; null where that is
 * missing or damaged. `commitLibrary` keeps it.
 */
export async function readKnowledge(): Promise<Knowledge | null> {
  const bytes = await inDatabase((database) => database.get('state', 'knowledge'));
  if (!(bytes instanceof Uint8Array)) return null;
  const known = await inflateJson(bytes).catch(() => null);
  return KNOWLEDGE(known, 'knowledge') === null ? (known as Knowledge) : null;
}
