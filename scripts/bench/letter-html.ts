import type { LetterData } from '#core/domain/letters/letter-data.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const face = (weight: number, font: Uint8Array): string =>
  `@font-face{font-family:N;font-weight:${weight};src:url(data:font/ttf;base64,${Buffer.from(font).toString('base64')})}`;

/** Style of the rival's sheet: the same type, measures and places as `resources/letters/lib/letter.typ`. */
export const letterStyle = (regular: Uint8Array, bold: Uint8Array): string => `
${face(400, regular)}${face(700, bold)}
@page{size:A4;margin:0}body{margin:0;font:10.5pt/15.2pt N;color:#15181d}
.at{position:absolute}.small{font-size:8pt;color:#4a4e55}p{margin:0 0 9pt}
h1{font-size:11.5pt;margin:0 0 9pt}.quote{border-left:1.2pt solid #c9ccd1;padding-left:9pt}`;

/** The same letter for a browser to print: every text and every place of the composed one. */
export function letterBody(data: LetterData): string {
  const lines = (texts: readonly string[]): string => texts.map(escaped).join('<br>');
  const blocks = data.blocks.map(({ intro, text, quoted }) => {
    const lead = intro === null ? '' : `<p>${escaped(intro)}</p>`;
    return `${lead}<p${quoted ? ' class="quote"' : ''}>${escaped(text)}</p>`;
  });
  const references = data.references.map(({ label, value }) => `<span class="small">${label}</span> ${escaped(value)}`);
  return `
<div class="at" style="left:25mm;top:15mm;font:700 13pt N">${escaped(data.sender.name)}</div>
<div class="at small" style="right:20mm;top:15mm;text-align:right">${lines([data.sender.legal, ...data.sender.address])}</div>
<div class="at" style="left:25mm;top:56.5mm;font-size:6.5pt">${escaped(data.sender.returnTo)}</div>
<div class="at" style="left:25mm;top:60mm;font-size:10pt">${lines(data.recipient)}</div>
<div class="at" style="right:20mm;top:60mm;text-align:right">${escaped(`${data.place}, ${data.date.words}`)}<br>${references.join('<br>')}</div>
<div style="padding:105mm 20mm 0 25mm"><h1>${escaped(data.subject)}</h1><p>${escaped(data.salutation)}</p>${blocks.join('')}
<p>${escaped(data.closing)}</p><p style="margin-top:15mm"><b>${escaped(data.signer.name)}</b><br>${escaped(data.signer.title)}</p></div>
<div class="at small" style="left:25mm;bottom:15mm">${lines([data.sender.contact.join(' · '), data.foot.office])}</div>`;
}
