/** Which ways of writing are not ours: default exports, enums, classes that are no errors. */

import ts from 'typescript';
import { placeOf, type Rule, walk } from './house.ts';

/** Classes other than errors that stand for a reason, as `path#Name`; the reason belongs beside it. */
const classes: readonly string[] = [
  // Kysely's compiler is changed in one point, and has no other door.
  'src/desk/office/glance.ts#Written',
];

/** No default export, no enum, and no class but errors and those listed here. */
export const constructs: Rule = ({ files }) =>
  files.flatMap((file) => {
    const found: string[] = [];
    walk(file.tree, (node) => {
      const complaint = complaintOn(node, file.path);
      if (complaint) found.push(`${placeOf(file, node)} ${complaint}`);
    });
    return found;
  });

function complaintOn(node: ts.Node, path: string): string | undefined {
  if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) {
    return 'exports by default; export it under its name';
  }
  if (ts.isEnumDeclaration(node)) return 'declares an enum; write a union of texts';
  if (ts.isClassLike(node) && !isError(node) && !classes.includes(`${path}#${node.name?.text}`)) {
    return 'declares a class; write a record and functions, or list it in test/tidy/constructs.ts with the reason';
  }
  return undefined;
}

function isError(node: ts.ClassLikeDeclaration): boolean {
  return (node.heritageClauses ?? []).some(
    ({ token, types }) => token === ts.SyntaxKind.ExtendsKeyword && types.some(({ expression }) => expression.getText().endsWith('Error')),
  );
}
