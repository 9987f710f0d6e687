import { lines, sizes, typefaces } from './type.ts';

const { ascii: face } = typefaces.body;

/**
 * The styles of a paper, which are few: 三号 仿宋 in black, off the grid. The library knows no word for a paragraph off the grid, so that they are
 * given to it as they stand in the file.
 */
export const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/><w:color w:val="000000"/><w:sz w:val="${String(sizes.body)}"/><w:szCs w:val="${String(sizes.body)}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="${String(lines.body)}" w:lineRule="exact"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
</w:styles>`;
