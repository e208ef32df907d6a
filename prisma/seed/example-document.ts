/** A PDF of one page with a few lines, the smallest that a reader opens: what a demonstration has in place of scans. */
export function examplePdf(lines: string[]): Buffer<ArrayBuffer> {
  const plain = (text: string) => text.replace(/[^\x20-\x7e]/g, "-").replace(/[\\()]/g, "\\$&");
  const text = lines.map((line, at) => `BT /F1 ${at === 0 ? 16 : 11} Tf 56 ${770 - at * 26} Td (${plain(line)}) Tj ET`);
  const page = text.join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `${head}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
