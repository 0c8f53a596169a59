/** The files of this program that the page has loaded so far. */
const loaded_files = (): string[] => {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin }) => origin === window.location.origin);
  return [...new Set(paths.map(({ pathname }) => pathname))].filter((path) => path.startsWith('/assets/'));
};

/** Has the program kept on the device, so that the page also opens without a connection. Browsers do so over https and on this computer only;
    elsewhere nothing happens. */
export async function keep_program(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/join_worker.js', { scope: '/join', updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    await document.fonts.ready;
    active?.postMessage({ files: loaded_files() });
  } catch {
    // A browser that keeps nothing for a page (private windows): the page works as long as it stands.
  }
}
