import { renderAsync } from '@resvg/resvg-js';
import { fontFiles } from './typeface.ts';

/** An SVG of ours as PNG, beside the work of others and with no typeface of the machine. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans Hans' },
  });
  return image.asPng();
}
