/** The server's rule, said before it has to refuse: length in characters, not bytes. */
export const kShortestPassword = 12;

export const is_long_enough = (password: string): boolean => [...password].length >= kShortestPassword;
