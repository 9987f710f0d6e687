/**
 * A part of a Word document without what only changes its looks: fonts, sizes, spacing, borders, marks of the spelling checker, numbers of revisions. A
 * typical paragraph has ten such elements to one with words, and each takes memory when it is parsed.
 */
export const withoutLooks = (xml: string): string =>
  xml.replace(looks, '').replace(revisions, '').replace(hollow, '').replace(hollow, '');

const looks = new RegExp(
  `<w:(?:${[
    'rFonts bCs i iCs u color sz szCs lang kern spacing w position highlight shd ind jc effect em bdr fitText',
    'snapToGrid widowControl keepNext keepLines pageBreakBefore adjustRightInd autoSpaceDE autoSpaceDN overflowPunct',
    'topLinePunct kinsoku wordWrap textAlignment contextualSpacing mirrorIndents noProof cnfStyle',
    'tcW vAlign noWrap textDirection hideMark trHeight cantSplit gridCol tblW tblInd tblLayout tblLook tblCellSpacing',
    'top left bottom right start end insideH insideV tl2br tr2bl between bar',
    'proofErr lastRenderedPageBreak bookmarkEnd commentRangeStart commentRangeEnd',
  ]
    .join(' ')
    .replaceAll(' ', '|')})(?:\\s[^<>]*)?/>`,
  'g',
);

// What held nothing but looks, and then what held nothing but that.
const hollow = /<w:(rPr|pPr|tcPr|trPr|tblPr|tblGrid|tcBorders|tblBorders|tcMar|tblCellMar|pBdr)(?:\s[^<>]*)?><\/w:\1>/g;

const revisions = /\sw(?:14)?:(?:rsid\w*|paraId|textId)="[^"<>]*"/g;

/** How many elements an XML text has. */
export function elementsIn(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    if (xml[at + 1] !== '/') count += 1;
  }
  return count;
}
