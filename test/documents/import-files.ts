import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { SEEDS } from '../../lib/cli/read-resolutions.ts';
import type { ImportEvent, ImportFile } from '../../lib/documents/read-import.ts';
import { readImport } from '../../lib/documents/read-import.ts';

/** What a file holds. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** The adopted text on trafficking in women and girls, as it ships. */
export const TRAFFICKING = seed('A-RES-77-194.txt');
export const MANIFEST = seed('manifest.json');

export function seed(name: string): string {
  return readFileSync(join(SEEDS, name), 'utf8');
}

/** Files by their paths, as a person brings them in. */
export function files(contents: Record<string, Content>): ImportFile[] {
  return Object.entries(contents).map(([path, content]) => {
    const bytes = bytesOf(content);
    return { path, size: bytes.length, bytes: async () => bytes };
  });
}

/** Pack files as an archive. */
export function archive(contents: Record<string, Content>): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, bytesOf(content)])),
  );
}

function bytesOf(content: Content): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? strToU8(content) : content;
}

/** Everything that comes of an import, in its order. */
export async function eventsOf(contents: Record<string, Content>): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  for await (const event of readImport(files(contents))) events.push(event);
  return events;
}

/** The texts that come of an import. */
export async function textsOf(contents: Record<string, Content>) {
  return (await eventsOf(contents)).filter((event) => event.kind === 'resolution');
}

/** What is told of files that gave nothing: "path: reason". */
export async function problemsOf(contents: Record<string, Content>): Promise<string[]> {
  return (await eventsOf(contents)).flatMap((event) =>
    event.kind === 'problem' ? [`${event.path}: ${event.reason}`] : [],
  );
}

/** A resolution in AKN4UN, with the wording of operative paragraph 26 of A/RES/77/194 where none is given. */
export function akn({ symbol = 'A/RES/79/154', language = 'eng', main = OP26 } = {}): string {
  return `<akomaNtoso><statement name="resolution">
  <meta><identification><FRBRExpression><FRBRlanguage language="${language}"></FRBRlanguage></FRBRExpression></identification></meta>
  <coverPage><p><docNumber refersTo="#symbol">${symbol}</docNumber></p>
    <p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
    <p><docTitle>Resolution adopted by the General Assembly on 17 December 2024</docTitle></p></coverPage>
  <preface><p><docNumber>79/154.</docNumber><docTitle>Trafficking in women and girls</docTitle></p></preface>
  <preamble><formula><p>The General Assembly,</p></formula></preamble>
  <mainBody>${main}</mainBody>
</statement></akomaNtoso>`;
}

const OP26 = `<paragraph><num>26.</num><content><p><span class="italic">Urges</span> Governments, in cooperation with
  intergovernmental and non-governmental organizations, to combat trafficking in persons;</p></content></paragraph>`;
