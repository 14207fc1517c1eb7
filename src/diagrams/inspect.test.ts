import { describe, expect, it } from 'vitest';
import { faultsOfDrawing } from './inspect.ts';

const NAME = '0123456789abcdef';
const sound = (inside: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="d01234567-t d01234567-d" ` +
  `width="10" height="10" viewBox="0 0 10 10" style="--diagram-ink:#000"${root}>${inside}</svg>\n`;

describe('faultsOfDrawing', () => {
  it('accepts what the drawing board writes', () => {
    const marker = '<defs><marker id="d01234567-0"><path d="M0 0"/></marker></defs>';
    const line = '<path d="M0 0h9" marker-end="url(#d01234567-0)" stroke="var(--diagram-line)"/>';
    expect(faultsOfDrawing(sound(marker + line), NAME)).toEqual([]);
  });

  it.each([
    ['<script>1</script>', 'it holds <script>'],
    ['<style>*{}</style>', 'it holds <style>'],
    ['<foreignObject><p/></foreignObject>', 'it holds <foreignObject>'],
    ['<image href="#x"/>', 'it holds <image>'],
    ['<a href="#x"/>', 'it holds <a>'],
    ['<!-- x -->', 'it holds a comment or a declaration'],
    ['<!--><script>1</script>-->', 'it is not well-formed: this is not plain XML'],
    ['<desc><g/></desc>', 'its desc holds an element'],
    ['<g xmlns="http://www.w3.org/2000/svg"/>', 'it holds the attribute xmlns'],
    ['<path fill="u\\72l(https://example.org/)"/>', 'it refers to u\\72l('],
    ['<g onclick="x()"/>', 'it holds the attribute onclick'],
    ['<g class="x"/>', 'it holds the attribute class'],
    ['<g style="fill:red"/>', 'it holds the attribute style'],
    ['<g id="other"/>', 'the id other is not its own'],
    ['<use href="https://example.org/a.svg#b"/>', 'it refers to https://example.org/a.svg#b'],
    ['<path fill="url(https://example.org/)"/>', 'it refers to url(https://example.org/)'],
  ])('refuses %s', (inside, fault) => {
    expect(faultsOfDrawing(sound(inside), NAME).join('\n')).toContain(fault);
  });

  it('refuses what is not one named <svg> of a fixed size', () => {
    expect(faultsOfDrawing('', NAME)).toEqual(['it is not well-formed: there is no element']);
    expect(faultsOfDrawing('<g/>', NAME)).toEqual(['it is not one <svg> element']);
    expect(faultsOfDrawing(`${sound('')}<p>more</p>`, NAME)).toEqual([
      'it is not well-formed: there is a second element beside the first',
    ]);
    const fixed = sound('').replace('--diagram-ink:#000', 'position:fixed');
    expect(faultsOfDrawing(fixed, NAME)).toEqual(['it holds the attribute style']);
    expect(faultsOfDrawing('<svg width="1"></svg>', NAME)).toEqual([
      'its root has no height',
      'its root has no viewBox',
      'its root has no aria-labelledby',
      'its root has not the role img',
    ]);
  });
});
