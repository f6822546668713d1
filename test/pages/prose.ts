/** Plain prose without a word that anybody has adopted, to fill pages with. */
const SENTENCES = [
  'The tide turned a little after noon and the boats swung round on their chains.',
  'Nobody in the village could remember who had first painted the bridge green.',
  'She put the kettle on, read the letter twice, and left it under the sugar bowl.',
  'By the third week the orchard smelled of wet rope and bruised apples.',
  'The museum keeps its clocks four minutes slow, out of respect for an old dispute.',
  'A baker, two teachers and a retired diver share the allotment behind the station.',
  'On Tuesdays the library stays open until the last bus has gone.',
  'He measured the shelf, measured the wall, and went out to buy another shelf.',
  'The recipe asks for patience, which the shop at the corner does not stock.',
  'Snow lay on the north side of the roofs until the middle of April.',
  'They argued about the map for an hour before anyone opened it.',
  'The swallows came back to the same beam over the same door.',
];

/** Gives `count` sentences, always the same ones for the same start. */
export function prose(count: number, start = 0): string {
  return Array.from({ length: count }, (_, index) => SENTENCES[(start + index * 5) % SENTENCES.length]).join(
    ' ',
  );
}

/** Gives `count` paragraphs of filler. */
export function paragraphs(count: number, start = 0): string {
  return Array.from({ length: count }, (_, index) => `<p>${prose(4, start + index)}</p>`).join('\n');
}
