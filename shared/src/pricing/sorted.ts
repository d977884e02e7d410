/** Short lists that are in order while they are filled. */

/** How many entries of a list, which is in order, come before something; there it stands, or would stand. */
export function placeIn<Entry>(list: readonly Entry[], isBefore: (entry: Entry) => boolean): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const entry = list[middle];
    if (entry !== undefined && isBefore(entry)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Puts an entry at a place and moves the later ones up; `splice` would make a list of what it removed, which is nothing. */
export function insertAt<Entry extends object>(list: Entry[], place: number, entry: Entry): void {
  list.push(entry);
  for (let at = list.length - 1; at > place; at--) list[at] = list[at - 1] ?? entry;
  list[place] = entry;
}
