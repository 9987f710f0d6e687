/** What to do at the elements of an XML document, by their names without prefix. */
export interface XmlHandlers {
  readonly open?: Readonly<Record<string, (attributes: Attributes) => void>>;
  readonly close?: Readonly<Record<string, () => void>>;
  /** Words between two tags may come in several pieces. */
  readonly text?: (words: string) => void;
}

export type Attributes = Readonly<Record<string, string>>;

/** A document type or its entities, which no Office program writes: they can make little text into much, and name files and addresses. */
export class XmlEntitiesError extends Error {
  override readonly name = 'XmlEntitiesError';
}

/** Reads XML piece by piece. Nothing is fetched and no entity is expanded. Throws `XmlEntitiesError`, or an error where it is not well-formed. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  // Loaded when the first workbook comes, so that a start without one does not wait for it.
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const { open = {}, close = {}, text = () => undefined } = handlers;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new XmlEntitiesError('a document type');
  });
  parser.on('opentag', ({ name, attributes }) => open[local(name)]?.(attributes));
  parser.on('closetag', ({ name }) => close[local(name)]?.());
  parser.on('text', text);
  parser.on('cdata', text);
  const decoder = new TextDecoder();
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export const prefixed = (attributes: Attributes, name: string): string =>
  Object.entries(attributes).find(([key]) => local(key) === name)?.[1] ?? '';
