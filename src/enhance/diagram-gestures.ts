/** What a reader asks for on the stage, whatever they ask it with. */
export interface Gestures {
  zoom(factor: number, x: number, y: number): void;
  pan(right: number, down: number): void;
}

/** Wheel and trackpad zoom, one pointer drags, two pinch. Coordinates are pixels of the stage. */
export function listenForGestures(stage: HTMLElement, gestures: Gestures): void {
  const pointers = new Map<number, { x: number; y: number }>();
  const onStage = (event: MouseEvent) => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { x, y } = onStage(event);
      // A pinch on a trackpad arrives as small steps with the control key; lines are about 16 pixels.
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      gestures.zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0015)), x, y);
    },
    { passive: false },
  );
  stage.addEventListener('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, onStage(event));
  });
  stage.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = onStage(event);
    pointers.set(event.pointerId, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    const share = other ? 2 : 1;
    gestures.pan((now.x - before.x) / share, (now.y - before.y) / share);
    if (!other) return;
    const apart = Math.hypot(now.x - other.x, now.y - other.y);
    const wasApart = Math.hypot(before.x - other.x, before.y - other.y);
    if (wasApart > 0) gestures.zoom(apart / wasApart, (now.x + other.x) / 2, (now.y + other.y) / 2);
  });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    stage.addEventListener(name, (event) => pointers.delete(event.pointerId));
  }
}
