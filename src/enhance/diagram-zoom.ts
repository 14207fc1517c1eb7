export function openDiagram(_figure: HTMLElement, _button: HTMLElement): void {}
