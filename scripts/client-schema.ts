/** The types of the API's client, made from the same table of routes that serves it. */

import openapiTS, { astToString } from 'openapi-typescript';
import { openApi } from '../src/api/house/openapi.ts';
import { ROUTES } from '../src/api/routes.ts';

const HEAD = '/** The types of every operation of the API, made from the table of routes by `npm run docs`; nobody writes here. */\n\n';

/** The text of src/api/client/schema.ts. */
export async function clientSchema(): Promise<string> {
  const document = JSON.stringify(forClients(openApi(ROUTES) as Document));
  return HEAD + astToString(await openapiTS(document, { alphabetize: true, silent: true }));
}

type Parameter = { readonly name: string };
type Operation = { readonly parameters: readonly Parameter[]; readonly responses: Readonly<Record<string, unknown>> };
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** The document as the client sees it: it gives each change its key by itself, and every refusal is a problem document of the same shape. */
const forClients = (document: Document): Document => ({
  ...document,
  paths: mapped(document.paths, (path) =>
    mapped(path, (operation) => ({
      ...operation,
      parameters: operation.parameters.filter(({ name }) => name !== 'Idempotency-Key'),
      responses: {
        ...Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))),
        default: { $ref: '#/components/responses/Problem400' },
      },
    })),
  ),
});

const mapped = <Value, Other>(values: Readonly<Record<string, Value>>, use: (value: Value) => Other): Record<string, Other> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, use(value)]));
