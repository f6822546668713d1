import axe from 'axe-core';

/** Asks axe about a piece of the page; gives what it objects to, empty where all is well. */
export async function objections(context: Element | Document): Promise<string[]> {
  const { violations } = await axe.run(context, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
