/** The text of a draft, as it was taken out of a file. */
export interface DraftText {
  /** Paragraphs with a blank line between two. */
  text: string;
  /** What a person should know about how it was read, a sentence each; mostly none. */
  notes: string[];
}

/** What is said of a file without a word. */
export const NO_WORDS = 'There are no words in it.';
