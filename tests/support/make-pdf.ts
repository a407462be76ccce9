import iconv from 'iconv-lite';

/** How the lines of a page are placed: from the top, 12 points high, from 72 points on. */
const contentOf = (lines: readonly string[]): string =>
  `BT /F1 12 Tf 72 740 Td ${lines.map((line) => `<${iconv.encode(line, 'gbk').toString('hex')}> Tj 0 -18 Td`).join(' ')} ET`;

/**
 * A PDF with a page for each list of lines, its font named and not embedded, as Chinese offices make them; a page
 * without lines is a picture.
 *
 * @param locked has it say that it takes a password
 */
export function makePdf(pages: readonly (readonly string[])[], locked = false): Buffer {
  const font = 3 + 2 * pages.length;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${3 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
  ];
  for (const [index, lines] of pages.entries()) {
    const content = lines.length > 0 ? contentOf(lines) : '0.5 g 50 50 400 600 re f';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + 2 * index} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  objects.push(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [${font + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${font + 2} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  );
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const lock = locked ? `/Encrypt ${objects.length} 0 R /ID [<41> <41>]` : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
