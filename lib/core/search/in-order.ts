/**
 * Find a longest part of a list whose numbers ascend: Fredman, "On computing the length of longest increasing
 * subsequences" (1975). Of several, the one that ends lowest.
 *
 * Cost: n log n.
 *
 * @param numbers each once
 * @returns the places of the part in the list, ascending
 */
export function longestAscending(numbers: readonly number[]): number[] {
  // By length: the place of the lowest number that ends a part so long; and by place, the one before it in its part.
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  });
  const part: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] as number) part.push(place);
  return part.reverse();
}
