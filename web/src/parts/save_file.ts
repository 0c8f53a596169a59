/** Offers something made in the page as a file. */
export function save_text(name: string, type: string, text: string): void {
  save_blob(name, new Blob([text], { type }));
}

export function save_blob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
