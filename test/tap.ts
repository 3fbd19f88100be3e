// A tap as Singer describes it, for tests: writes its messages to standard output, its log to standard error. One argument, as JSON:
// { orders: rows, staff?: rows, state }; each row is a JSON text, so that numbers stay as they are written.

const { state, ...streams } = JSON.parse(process.argv[2] ?? '{}') as { state: unknown } & Record<string, readonly string[]>;

const tell = (text: string): void => void process.stdout.write(`${text}\n`);

process.stderr.write('INFO starting sync\n');
for (const [stream, rows] of Object.entries(streams)) {
  tell(JSON.stringify({ type: 'SCHEMA', stream, schema: { type: 'object' }, key_properties: ['deal_id'] }));
  for (const row of rows) tell(`{"type":"RECORD","stream":${JSON.stringify(stream)},"record":${row}}`);
  tell(JSON.stringify({ type: 'STATE', value: { done: stream } }));
}
tell(JSON.stringify({ type: 'STATE', value: state }));
