/** The words that open preambular paragraphs. */
export const PARTICIPLES: ReadonlySet<string> = new Set(
  `acknowledging acting affirming alarmed appalled appreciating aware bearing being believing calling cognizant
  commending committed concerned condemning confirming conscious considering convinced deploring desirous desiring
  determined disappointed dismayed distressed disturbed emphasizing encouraged encouraging expressing grateful guided
  having highlighting honouring horrified inspired inviting looking mindful noting outraged persuaded re-emphasizing
  reaffirming realizing recalling recognizing recommitting referring regretting reiterating renewing resolved seized
  sharing shocked stressing supporting taking trusting underlining underscoring urging welcoming wishing`.split(
    /\s+/,
  ),
);

/** The verbs that open operative paragraphs. */
export const VERBS: ReadonlySet<string> = new Set(
  `acknowledges adopts affirms agrees appeals appoints appreciates appropriates approves asks authorizes calls commends commits
  condemns confirms congratulates considers decides declares demands deplores designates determines directs draws elects
  emphasizes encourages endorses establishes expresses highlights instructs invites looks notes objects pays proclaims
  re-emphasizes reaffirms realizes recalls recognizes recommends recommits reconfirms regrets reiterates rejects reminds
  renews requests resolves stresses supports takes thanks underlines underscores urges welcomes`.split(/\s+/),
);

/** What may stand before the word that decides. */
export const ADVERBS: ReadonlySet<string> = new Set(
  `again also continues continuing deeply equally extremely firmly fully further gravely greatly highly once
  particularly profoundly remaining remains seriously solemnly strongly unequivocally urgently warmly`.split(
    /\s+/,
  ),
);

/** What the first words of a paragraph make of it. */
export type Opening = 'participle' | 'verb' | null;

/**
 * Tell from its first words whether a paragraph opens as a preambular one (a participle or adjective: "Deeply
 * concerned") or as an operative one (a verb in the present: "Also urges"); null where it opens as neither. The words
 * are those that the General Assembly's resolutions of sessions 74 to 80 open with, and a few of other bodies.
 */
export function openingOf(text: string): Opening {
  if (!/^[A-Z]/.test(text)) return null;
  const words = text
    .slice(0, 80)
    .toLowerCase()
    .split(/[^a-z-]+/, 6);
  for (const word of words) {
    if (PARTICIPLES.has(word)) return 'participle';
    if (VERBS.has(word)) return 'verb';
    if (!ADVERBS.has(word)) return null;
  }
  return null;
}
