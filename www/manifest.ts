// The Custom Elements Manifest of the package (https://custom-elements-manifest.open-wc.org), read from the classes: editors
// complete from it, and documentation is made of it. The usual analyzer brings eighty packages; this asks the compiler.

import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Files that hold an element each; what they have in common; what events carry. */
const ELEMENTS = ['check.ts', 'estimate-element.ts', 'result-element.ts'];
const BASE = 'host/host-element.ts';
const EVENTS = 'host/events.ts';

interface Named { name: string; description: string }
type Tags = Record<string, Named[]>;
interface Declared { name: string; description: string; tags: Tags; attributes: object[]; members: object[] }

/** What the browser or the framework calls, not the page. */
const INNER = /Callback$|^(?:render|session|screens|formAssociated|device|shelf)$/;

export function manifest(folder: string, version: string): object {
  const source = (name: string) => ts.createSourceFile(name, readFileSync(`${folder}/${name}`, 'utf8'), ts.ScriptTarget.ES2022, true);
  const base = declared(classIn(source(BASE)));
  const events = eventsIn(source(EVENTS));
  const declarations = ELEMENTS.map((file) => {
    const own = declared(classIn(source(file)));
    const tagName = own.tags['tagname']?.[0]?.name ?? '';
    const both = (tag: string) => [...(base.tags[tag] ?? []), ...(own.tags[tag] ?? [])];
    return {
      kind: 'class', customElement: true, tagName, name: own.name, description: own.description,
      attributes: [...base.attributes, ...own.attributes], members: [...base.members, ...own.members], events,
      slots: both('slot'), cssParts: both('csspart'), cssProperties: both('cssprop'), cssStates: both('cssstate'),
    };
  });
  const exports = declarations.flatMap(({ name, tagName }) => [
    { kind: 'js', name, declaration: { name } },
    { kind: 'custom-element-definition', name: tagName, declaration: { name } },
  ]);
  return { schemaVersion: '2.1.0', readme: '', package: { name: 'preclaim', version }, modules: [{ kind: 'javascript-module', path: 'dist/elements.js', declarations, exports }] };
}

function classIn(file: ts.SourceFile): ts.ClassDeclaration {
  const found = file.statements.find(ts.isClassDeclaration);
  if (!found) throw new Error(`no class in ${file.fileName}`);
  return found;
}

function declared(node: ts.ClassDeclaration): Declared {
  const open = node.members.filter(isPublic);
  const settings = open.filter(ts.isPropertyDeclaration).filter((member) => decorator(member) !== undefined);
  return {
    name: node.name?.text ?? '',
    description: said(node),
    tags: tagsOf(node),
    attributes: settings.map(attribute),
    members: open.flatMap((member) => (ts.isMethodDeclaration(member) ? [method(member)] : ts.isPropertyDeclaration(member) || ts.isGetAccessor(member) ? [field(member, node)] : [])),
  };
}

function isPublic(member: ts.ClassElement): boolean {
  const { name } = member;
  if (!name || !ts.isIdentifier(name) || INNER.test(name.text)) return false;
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  return !modifiers.some(({ kind }) => kind === ts.SyntaxKind.ProtectedKeyword || kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.StaticKeyword);
}

/** The options of `@property`, as they are written. */
function decorator(member: ts.PropertyDeclaration): string | undefined {
  return (ts.getDecorators(member) ?? []).map((one) => one.getText()).find((text) => text.startsWith('@property('));
}

function attribute(member: ts.PropertyDeclaration): object {
  const fieldName = member.name.getText();
  const name = /attribute: '([^']+)'/.exec(decorator(member) ?? '')?.[1] ?? fieldName.toLowerCase();
  return { name, fieldName, description: said(member), type: { text: typeOf(member) }, ...initial(member) };
}

function field(member: ts.PropertyDeclaration | ts.GetAccessorDeclaration, { members }: ts.ClassDeclaration): object {
  const name = member.name.getText();
  const settable = ts.isPropertyDeclaration(member) || members.some((other) => ts.isSetAccessor(other) && other.name.getText() === name);
  const reflects = ts.isPropertyDeclaration(member) && decorator(member)?.includes('reflect: true');
  return { kind: 'field', name, description: said(member), type: { text: typeOf(member) }, ...(reflects && { reflects }), ...(!settable && { readonly: true }), ...initial(member) };
}

function method(member: ts.MethodDeclaration): object {
  const parameters = member.parameters.map((one) => ({ name: one.name.getText(), type: { text: one.type?.getText() ?? '' } }));
  return { kind: 'method', name: member.name.getText(), description: said(member), parameters, return: { type: { text: member.type?.getText() ?? 'void' } } };
}

function eventsIn(file: ts.SourceFile): object[] {
  const found = file.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'PreclaimEvents');
  return (found?.members ?? []).filter(ts.isPropertySignature).map((one) => ({
    name: (one.name as ts.StringLiteral).text,
    description: said(one),
    type: { text: `CustomEvent<${one.type?.getText() ?? ''}>` },
  }));
}

function typeOf(member: ts.PropertyDeclaration | ts.GetAccessorDeclaration): string {
  if (member.type) return member.type.getText();
  const { kind } = (member as ts.PropertyDeclaration).initializer ?? {};
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword ? 'boolean' : 'string';
}

function initial(member: ts.ClassElement): object {
  return ts.isPropertyDeclaration(member) && member.initializer ? { default: member.initializer.getText() } : {};
}

function said(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return oneLine(ts.getTextOfJSDocComment(doc?.comment));
}

/** `@slot help - a way to reach a person` */
function tagsOf(node: ts.Node): Tags {
  const tags: Tags = {};
  for (const { tagName, comment } of ts.getJSDocTags(node)) {
    const [, name = '', description = ''] = /^(\S+)(?: - (.*))?$/.exec(oneLine(ts.getTextOfJSDocComment(comment))) ?? [];
    (tags[tagName.text] ??= []).push({ name, description });
  }
  return tags;
}

const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
