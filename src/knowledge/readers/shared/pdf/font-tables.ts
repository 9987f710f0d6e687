/** What one document asks for of the tables that Adobe's encodings of Chinese fonts rest on. */
export interface FontTables {
  /** The class that the library makes its supplier of. */
  readonly Supplier: new () => {
    fetch(wanted: { readonly kind: string; readonly filename: string }): Promise<Uint8Array>;
  };
  /** Whether some table could not be supplied, so that text is missing. */
  isLacking(): boolean;
}

/**
 * A font without its own table of characters names a well-known encoding instead: GBK, Big5 or Unicode. Its codes are turned into Unicode here; the
 * library then asks which character each one is, and is told that it is itself. Fonts that number glyphs in Adobe's own order are not known here.
 */
export function fontTables(): FontTables {
  let knowsCodes = false;
  let lacks = false;
  class Supplier {
    fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const table = kind === 'cMapUrl' ? tableOf(filename) : null;
      if (table !== null) knowsCodes = true;
      const wanted = table ?? (knowsCodes && isOwnOrder(filename) ? themselves : null);
      if (wanted !== null) return Promise.resolve(new TextEncoder().encode(wanted));
      if (kind === 'cMapUrl') lacks = true;
      return Promise.reject(new Error(`there is no ${filename}`));
    }
  }
  return { Supplier, isLacking: () => lacks };
}

const isOwnOrder = (name: string): boolean => /^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/.test(name);

const twoBytes = 'begincodespacerange <0000> <ffff> endcodespacerange';
const themselves = `1 ${twoBytes} 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap`;

function tableOf(name: string): string | null {
  if (/^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-H$/.test(name))
    return `1 ${twoBytes} 1 begincidrange <0000> <ffff> 0 endcidrange endcmap`;
  if (/^(?:GB|GBK|GBKp|GBpc)-EUC-H$|^GBK2K-H$/.test(name)) return byCharset('gb18030');
  return /^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-H$/.test(name) ? byCharset('big5') : null;
}

function byCharset(charset: string): string {
  const decoder = new TextDecoder(charset);
  const codes: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = char.length === 1 && char !== '\ufffd';
      if (isOne) codes.push(`<${lead.toString(16)}${trail.toString(16)}> ${char.charCodeAt(0)}`);
    }
  }
  return [
    '2 begincodespacerange <00> <80> <8100> <ffff> endcodespacerange',
    '1 begincidrange <20> <7e> 32 endcidrange',
    `${codes.length} begincidchar ${codes.join(' ')} endcidchar endcmap`,
  ].join('\n');
}
