/** Words on a page: where they begin, from the lower left, and their size, in points. */
export interface Words {
  x: number;
  y: number;
  size: number;
  words: string;
}

/** Write a PDF of A4 pages in Courier, of which every letter is 0.6 of its size wide. `trailer` goes into the trailer. */
export function makePdf(pages: Words[][], trailer = ''): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, i) => {
      const drawn = page.map(draw).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.indexOf('xref\n')}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function draw({ x, y, size, words }: Words): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

/** Set lines one below the other, `step` points apart. */
export function column(
  lines: string[],
  at: { x?: number; y: number; size?: number; step?: number },
): Words[] {
  const { x = 70, y, size = 10, step = 12 } = at;
  return lines.map((words, i) => ({ x, y: y - i * step, size, words }));
}
