import { createHash } from 'node:crypto';
import type { Node } from 'web-tree-sitter';
import type { CodeSymbol, SymbolKind } from './types.ts';

/** Collects the symbols that the root node of a parsed Go file declares at top level. */
export function goSymbols(root: Node, file: string): CodeSymbol[] {
  const found: CodeSymbol[] = [];
  const add = (name: string, kind: SymbolKind, node: Node, hashed: string = node.text): void => {
    if (name === '_') return;
    const { startPosition: start, endPosition: end } = node;
    found.push({ name, kind, file, from: start.row + 1, to: end.row + 1, hash: bodyHash(hashed) });
  };
  for (const node of children(root)) {
    if (node.type === 'function_declaration') add(nameOf(node), 'func', node);
    else if (node.type === 'method_declaration') {
      add(`${receiverType(node)}.${nameOf(node)}`, 'method', node);
    } else if (node.type === 'type_declaration') addTypes(node, add);
    else if (node.type === 'const_declaration') addValues(node, 'const', add);
    else if (node.type === 'var_declaration') addValues(node, 'var', add);
  }
  return found;
}

/** Hash of a symbol's text: alignment and indentation do not count, since gofmt moves them. */
export function bodyHash(text: string): string {
  return createHash('sha256')
    .update(text.replace(/[ \t]+/g, ' '))
    .digest('hex')
    .slice(0, 8);
}

type Add = (name: string, kind: SymbolKind, node: Node, hashed?: string) => void;

function addTypes(declaration: Node, add: Add): void {
  for (const spec of children(declaration)) {
    if (spec.type !== 'type_spec' && spec.type !== 'type_alias') continue;
    const name = nameOf(spec);
    const body = spec.childForFieldName('type');
    add(name, 'type', spec);
    if (body?.type === 'struct_type') addFields(name, body, add);
    if (body?.type === 'interface_type') {
      for (const element of children(body)) {
        if (element.type === 'method_elem') {
          add(`${name}.${nameOf(element)}`, 'interface-method', element);
        }
      }
    }
  }
}

function addFields(owner: string, struct: Node, add: Add): void {
  const list = children(struct).find((child) => child.type === 'field_declaration_list');
  for (const field of list ? children(list) : []) {
    if (field.type !== 'field_declaration') continue;
    const type = field.childForFieldName('type');
    const names = field.childrenForFieldName('name');
    // An embedded field is addressed by the last part of its type's name.
    const labels = names.length > 0 ? names.map((n) => n.text) : [type ? lastName(type.text) : '_'];
    for (const label of labels) {
      add(`${owner}.${label}`, 'field', field);
      const inner = type && structInside(type);
      if (inner) addFields(`${owner}.${label}`, inner, add);
    }
  }
}

function structInside(type: Node): Node | undefined {
  if (type.type === 'struct_type') return type;
  const element =
    type.childForFieldName('element') ?? (type.type === 'pointer_type' ? children(type)[0] : null);
  return element ? structInside(element) : undefined;
}

function addValues(declaration: Node, kind: 'const' | 'var', add: Add): void {
  for (const spec of specsOf(declaration)) {
    // Values counted by iota, or repeated from the line above, depend on what stands before them.
    const depends =
      kind === 'const' && (!spec.childForFieldName('value') || /\biota\b/.test(spec.text));
    const hashed = depends
      ? declaration.text.slice(0, spec.endIndex - declaration.startIndex)
      : spec.text;
    for (const name of spec.childrenForFieldName('name')) {
      if (name.type === 'identifier') add(name.text, kind, spec, hashed);
    }
  }
}

function specsOf(node: Node): Node[] {
  return children(node).flatMap((child) =>
    child.type === 'var_spec_list' ? specsOf(child) : child.type.endsWith('_spec') ? [child] : [],
  );
}

function receiverType(method: Node): string {
  const receiver = method.childForFieldName('receiver');
  const parameter = receiver && children(receiver)[0];
  const type = parameter?.childForFieldName('type')?.text ?? '';
  return lastName(type.replace(/\[.*$/s, ''));
}

function lastName(type: string): string {
  return type.replace(/^\*/, '').replace(/\[.*$/s, '').split('.').pop()?.trim() ?? '';
}

function nameOf(node: Node): string {
  return node.childForFieldName('name')?.text ?? '_';
}

function children(node: Node): Node[] {
  return node.namedChildren.filter((child): child is Node => child !== null);
}
