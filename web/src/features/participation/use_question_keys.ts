import { useEffect } from 'react';

interface QuestionKeys {
  scale: readonly { value: number }[];
  onBest: (value: number) => void;
  onCannot: () => void;
  onPrevious?: () => void;
  onNext: () => void;
}

const is_writing = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Digits choose a step of the scale, X says "cannot assess", the arrows turn the questions. */
export function useQuestionKeys({ scale, onBest, onCannot, onPrevious, onNext }: QuestionKeys): void {
  useEffect(() => {
    const on_key = (event: KeyboardEvent) => {
      if (is_writing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = scale.find(({ value }) => String(value) === event.key);
      if (step) onBest(step.value);
      else if (event.key === 'x' || event.key === 'X') onCannot();
      else if (event.key === 'ArrowRight') onNext();
      else if (event.key === 'ArrowLeft') onPrevious?.();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', on_key);
    return () => window.removeEventListener('keydown', on_key);
  });
}
