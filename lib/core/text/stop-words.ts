/**
 * The closed-class words of English: articles and determiners, pronouns, prepositions, conjunctions, auxiliaries
 * and the particles that go with them. They join content and carry none that was negotiated. Adverbs, numerals
 * and the verbs that are no auxiliaries are content. The list decides grades: a change to it changes answers.
 */
const WORDS = `
a an the this that these those such each every either neither some any all both no none other another same own
much many more most few fewer less least several enough half
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
herself it its itself they them their theirs themselves one ones oneself who whom whose which what whoever
whomever whatever whichever somebody someone something anybody anyone anything everybody everyone everything
nobody nothing there here
about above across after against along alongside amid amidst among amongst around as at before behind below
beneath beside besides between beyond by concerning despite down during except for from in including inside into
like near of off on onto opposite out outside over past per regarding since through throughout till to toward
towards under underneath until unto up upon versus via with within without
and but or nor so yet if unless because although though while whereas whether than when whenever where wherever
whereby wherein whereof how however why thus therefore hence then
am is are was were be been being have has had having do does did doing done will would shall should can could
may might must ought not cannot
also thereof therein thereto thereby therewith herein hereby
i'm i've i'll i'd you're you've you'll you'd he's he'd he'll she's she'd she'll it's it'll we're we've we'll we'd
they're they've they'll they'd that's there's here's who's what's isn't aren't wasn't weren't haven't hasn't
hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't couldn't mustn't let's
`;

/** Stop words in folded form. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));
