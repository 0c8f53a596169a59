import { useRef, type TouchEvent } from 'react';

const kLeast = 70;
/** A swipe goes along the line: twice as far across as up or down. */
const kAcross = 2;

/** A thumb that wipes to the left goes on, one that wipes to the right goes back; controls that are dragged are none of it. */
export function useSwipe(onBack: (() => void) | undefined, onOn: () => void) {
  const start = useRef<{ x: number; y: number } | undefined>(undefined);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const dragged = target instanceof Element && target.closest('input, textarea') !== null;
      start.current = touches.length === 1 && !dragged ? { x: touches[0]!.clientX, y: touches[0]!.clientY } : undefined;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      if (!start.current) return;
      const x = changedTouches[0]!.clientX - start.current.x;
      const y = changedTouches[0]!.clientY - start.current.y;
      if (Math.abs(x) < kLeast || Math.abs(x) < kAcross * Math.abs(y)) return;
      if (x < 0) onOn();
      else onBack?.();
    },
  };
}
