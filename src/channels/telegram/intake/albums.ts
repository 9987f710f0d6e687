/** The albums of which a picture was for us: the others come without words. */
export interface Albums {
  isOurs(album: string): boolean;
  note(album: string): void;
}

const REMEMBERED = 500;

export function albums(): Albums {
  const ours = new Set<string>();
  return {
    isOurs: (album) => ours.has(album),
    note(album) {
      ours.add(album);
      const [oldest] = ours;
      if (ours.size > REMEMBERED && oldest !== undefined) ours.delete(oldest);
    },
  };
}
