/** Which of many words stand in a text, in the order in which the words are given; what each stands for with it. */
export function wordFinder<T>(
  words: readonly (readonly [word: string, value: T])[],
): (text: string) => readonly (readonly [word: string, value: T])[] {
  const places = new Map<string, number[]>();
  for (const [place, [word]] of words.entries()) {
    const same = places.get(word);
    if (same === undefined) places.set(word, [place]);
    else same.push(place);
  }
  const lengths = [...new Set(words.map(([word]) => word.length))].filter((length) => length > 0);
  return (text) => {
    const found = new Set<number>();
    for (const length of lengths)
      for (let start = 0; start + length <= text.length; start += 1)
        for (const place of places.get(text.slice(start, start + length)) ?? []) found.add(place);
    const inOrder = [...found].toSorted((a, b) => a - b);
    return inOrder.map((place) => words[place]).filter((word) => word !== undefined);
  };
}
