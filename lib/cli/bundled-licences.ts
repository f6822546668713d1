import { globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The folder and name of the package that a module belongs to, the innermost one. */
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/u;

/**
 * Notes which packages have code in the bundles, and gives their licences as one text: most ask that it goes with every
 * copy, and a bundle has no comments. The text is complete once all bundles are written.
 */
export function bundledLicences(): { plugin: Plugin; text: () => string } {
  const folders = new Map<string, string>();
  return {
    plugin: {
      name: 'bundled-licences',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const [folder, name] = PACKAGE.exec(id.replaceAll('\\', '/')) ?? [];
            if (folder && name && renderedLength > 0) folders.set(name, folder.replace(/^\0/u, ''));
          }
        }
      },
    },
    text: () =>
      [...folders.keys()]
        .toSorted()
        .map((name) => licenceIn(folders.get(name) as string))
        .join('\n'),
  };
}

/** A package's name, version, licence and address, and the text of its licence where it has one. */
function licenceIn(folder: string): string {
  const { name, version, license, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (!license) throw new Error(`${name} says nothing of its licence`);
  const [file] = globSync(`${folder}/{licen[cs]e,LICEN[CS]E}*`);
  const text = file ? `\n${readFileSync(file, 'utf8').trim()}\n` : '';
  return `${name} ${version}, ${license}, ${repository?.url ?? ''}\n${text}`;
}
