/** A piece of work of one conversation that waits for its turn, or has it. */
interface Piece<Place> {
  readonly key: string;
  readonly work: (place: Place) => Promise<unknown>;
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What pieces that go together are to the one that runs them. */
export type Work<Place> = Pick<Piece<Place>, 'key' | 'work'>;

export interface Gathering<Place> {
  /** How many goes are under way at once. */
  readonly lanes: number;
  /** How many pieces go together at most. */
  readonly most: number;
  /** Runs a piece by itself. */
  readonly alone: (piece: Work<Place>) => Promise<unknown>;
  /** Runs pieces of different keys together: what each came to, in their order, or an error and no effect of any. */
  readonly together: (pieces: readonly Work<Place>[]) => Promise<readonly unknown[]>;
}

/** Runs a piece of work of a key, perhaps together with others. */
export type Gathered<Place> = <T>(key: string, work: (place: Place) => Promise<T>) => Promise<T>;

/**
 * Runs what comes while nothing else is under way by itself, at once, and what comes meanwhile together, so that many share what one go costs.
 * Where a go fails, it was without effect, and each of its pieces is run by itself: a piece must bear to be run twice, and one that fails
 * has only itself to blame. Pieces of one key go one after another, in the order in which they came.
 */
export function gathering<Place>({ lanes, most, alone, together }: Gathering<Place>): Gathered<Place> {
  const waiting: Piece<Place>[] = [];
  const underWay = new Set<string>();
  let busy = 0;

  /** Those that have waited longest, one a key; the others of a key keep their order. */
  const nextGo = (): readonly Piece<Place>[] => {
    const go: Piece<Place>[] = [];
    const passed = new Set<string>();
    for (const piece of waiting) {
      if (go.length === most) break;
      if (underWay.has(piece.key) || passed.has(piece.key)) continue;
      passed.add(piece.key);
      go.push(piece);
    }
    for (const piece of go) waiting.splice(waiting.indexOf(piece), 1);
    return go;
  };

  const byItself = (piece: Piece<Place>): Promise<void> => alone(piece).then(piece.resolve, piece.reject);

  const run = async (go: readonly Piece<Place>[]): Promise<void> => {
    const [first] = go;
    if (first !== undefined && go.length === 1) return byItself(first);
    try {
      const done = await together(go);
      for (const [n, piece] of go.entries()) piece.resolve(done[n]);
    } catch {
      await Promise.all(go.map(byItself));
    }
  };

  let isPlanned = false;

  /** What comes in one turn of the event loop, as by one answer of a platform, begins together. */
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      begin();
    });
  };

  const begin = (): void => {
    while (busy < lanes) {
      const go = nextGo();
      if (go.length === 0) return;
      busy += 1;
      for (const { key } of go) underWay.add(key);
      void run(go).finally(() => {
        busy -= 1;
        for (const { key } of go) underWay.delete(key);
        plan();
      });
    }
  };

  return <T>(key: string, work: (place: Place) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      // What comes out is what the same piece's own work came to.
      waiting.push({ key, work, resolve: resolve as (done: unknown) => void, reject });
      plan();
    });
}
