import { lazy, Suspense } from 'react';
import { more_texts } from '@/locales';

const kSentences = { en: () => import('@/locales/en/said.json'), sr: () => import('@/locales/sr/said.json') };

/** The catalogue of the server's sentences comes when the first is to be said; who cannot load it reads what the server said. */
const Words = lazy(async () => {
  try {
    const [{ said }] = await Promise.all([import('@/locales/said'), more_texts(kSentences)]);
    return { default: ({ message }: SaidProps) => <>{said(message)}</> };
  } catch {
    return { default: ({ message }: SaidProps) => <>{message}</> };
  }
});

interface SaidProps {
  message: string;
}

/** A sentence of the server in the language of the page. */
export function Said({ message }: SaidProps) {
  return <Suspense fallback={null}><Words message={message} /></Suspense>;
}
