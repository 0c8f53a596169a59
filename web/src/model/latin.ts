const kLetters: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm',
  н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
};

const is_upper_cyrillic = (letter: string | undefined) => letter !== undefined && /[ЂЈЉЊЋЏА-Ш]/u.test(letter);

/** A digraph of a word in capitals has two capitals (ЏЕЗ → DŽEZ), of a capitalised word one (Џез → Džez). */
function capital(latin: string, before: string | undefined, after: string | undefined): string {
  if (latin.length === 1) return latin.toUpperCase();
  const all_capitals = is_upper_cyrillic(after) || (is_upper_cyrillic(before) && !(after && /\p{Ll}/u.test(after)));
  return all_capitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
}

/** Serbian Latin from Serbian Cyrillic, as the server derives it; everything that is not Cyrillic stays as it is. */
export function latin(text: string): string {
  const letters = [...text];
  return letters
    .map((letter, at) => {
      const lower = letter.toLowerCase();
      const found = kLetters[lower];
      if (found === undefined) return letter;
      return letter === lower ? found : capital(found, letters[at - 1], letters[at + 1]);
    })
    .join('');
}
