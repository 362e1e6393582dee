// Verifies the proof of one run of Countersign that lies beside this file. Needs Node 20 or newer, no network, no account.
//   node verify.mjs --key recording=<fingerprint> --key signing=<fingerprint>
// Name what you were told of both on another way. Files in documents/, your own copies too, are compared with the records.
// Exits with 1 if anything is not as recorded, with 2 if that is not known: no --key, a record in no digest, or no end.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { key: { type: 'string', multiple: true, default: [] } } });
/** How records and digests are signed, and the kind of key that does. */
const KEY_TYPES = { ECDSA_SHA_256: 'ec', RSASSA_PKCS1_V1_5_SHA_256: 'rsa' };
/** Names of files and whatever the folder says are another's: nothing of them steers a terminal. */
const printable = (text) => String(text).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
const [said, missing, problems] = [[], [], []];
const problem = (what) => problems.push(printable(`NOT AS RECORDED: ${what}`));
const miss = (what) => missing.push(printable(what));
const say = (line) => said.push(printable(line));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const filesIn = (folder) => (existsSync(join(HERE, folder)) ? readdirSync(join(HERE, folder)).sort() : []);
const bytesOf = (...path) => readFileSync(join(HERE, ...path));

function readJson(bytes, where) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return void problem(`${where} is no JSON`);
  }
}

/** The public key of a role. Its fingerprint is the SHA-256 of its SubjectPublicKeyInfo. */
function readKey(role) {
  const key = createPublicKey(bytesOf('keys', `${role}.pem`));
  const fingerprint = sha256(key.export({ type: 'spki', format: 'der' }));
  say(`The ${role} key is ${fingerprint}`);
  const told = values.key.filter((each) => each.startsWith(`${role}=`));
  if (told.length === 0) miss(`NOT KNOWN: whose the ${role} key is: --key ${role}=<what you were told>`);
  if (told.some((each) => each !== `${role}=${fingerprint}`)) problem(`the ${role} key is none you named`);
  return key;
}

/** What was signed, when the signature over it is the key's. */
function signedPayload(stored, key, where) {
  const { payload, signature, algorithm } = stored ?? {};
  const [text, mark] = [Buffer.from(String(payload)), Buffer.from(String(signature), 'base64')];
  const genuine = key.asymmetricKeyType === KEY_TYPES[algorithm] && verify('sha256', text, key, mark);
  return genuine ? readJson(text, where) : void problem(`${where} has no valid signature`);
}

/** Digests by number: signed, and linked where two follow one another. */
function readDigests(sealer) {
  const digests = new Map();
  for (const file of filesIn('digests')) {
    const bytes = bytesOf('digests', file);
    const payload = signedPayload(readJson(bytes, file), sealer, `digest ${file}`);
    if (!payload) continue;
    if (Number.parseInt(file, 10) !== payload.sequence) problem(`${file} is numbered ${payload.sequence}`);
    digests.set(payload.sequence, { hash: sha256(bytes), payload });
  }
  for (const [sequence, { payload }] of digests)
    if (digests.has(sequence - 1) && payload.previous !== digests.get(sequence - 1).hash)
      problem(`digest ${sequence} links to another before it`);
  return digests;
}

/** Whether the digest that should have a record has it, and with these bytes. */
function checkSealed({ file, digest, key }, bytes, digests) {
  const places = digest === null ? [...digests.values()] : [digests.get(digest)];
  const sealed = places.flatMap((place) => place?.payload.records ?? []).find((entry) => entry.key === key);
  if (!sealed && digest === null) return miss(`NOT SEALED: ${file} is in no digest: others may be missing`);
  if (!sealed) return problem(`${file} is not in digest ${digest}`);
  if (digest === null) problem(`${file} is sealed, and is said to wait for a digest`);
  return sealed.sha256 === sha256(bytes) || problem(`${file} is not what digest ${digest} sealed`);
}

/** The event of a record, and the document with its words, when its recorder signed it. */
function readRecord({ file, key, digest }, runId, recorder, digests) {
  if (!filesIn('records').some((name) => file === `records/${name}`))
    return void problem(`${file} is gone, or is no file in records/`);
  const bytes = bytesOf(file);
  const payload = signedPayload(readJson(bytes, file), recorder, file);
  if (!payload) return undefined;
  if (payload.key !== key) problem(`${file} is the record of another key`);
  if (payload.event.subject !== runId) problem(`${file} is of another run`);
  checkSealed({ file, digest, key: payload.key }, bytes, digests);
  return { ...payload.event, words: payload.words };
}

/** Records in the order of their events: signed by the recorder, of this run, and in the digest that should have them. */
function readRecords(proof, recorder, digests) {
  const listed = new Map(proof.records.map((record) => [record.file, record]));
  if (new Set(proof.records.map(({ key }) => key)).size < listed.size) problem('a record stands twice');
  for (const file of filesIn('records'))
    if (!listed.has(`records/${file}`)) problem(`records/${file} is not in proof.json`);
  return [...listed.values()].flatMap((record) => readRecord(record, proof.runId, recorder, digests) ?? []);
}

/** Digests without a gap from the first that is here: its number, that of the last, and until when they say all. */
function stretchOf(digests) {
  const [first, ...later] = [...digests.keys()].sort((a, b) => a - b);
  const last = later.reduce((until, sequence) => (sequence === until + 1 ? sequence : until), first);
  const sealedAt = (sequence) => digests.get(sequence)?.payload.sealedAt ?? digests.get(sequence)?.payload.to;
  return { first, last, from: sealedAt(first) ?? '', until: sealedAt(last) ?? 'the beginning' };
}

/** Whether a digest names another record of the run: each is marked with its run. Answers whose are not known. */
function withheld({ runId, records }, entries) {
  const here = new Set(records.map(({ key }) => key));
  for (const { key, run } of entries) {
    const isOfRun = run === sha256(`${key}\n${runId}`).slice(0, 32);
    if (isOfRun && !here.has(key)) problem(`${key} is of this run, and was left out`);
    if (run && !isOfRun && here.has(key)) problem(`${key} is sealed as of another run`);
  }
  return entries.filter(({ key, run }) => run === undefined && !here.has(key)).length;
}

/** Whether all is here that was sealed of the run, from before it began, and until when that is known. */
function checkComplete(proof, events, digests) {
  const { first, last, from, until } = stretchOf(digests);
  if (!events.some(({ type }) => type.startsWith('contract.received.'))) problem('the beginning is missing');
  if (first > 1 && events.some(({ time }) => time < from)) problem(`digests before ${first} are missing`);
  for (const { file, digest } of proof.records)
    if (digest > last) problem(`digests between ${last} and that of ${file} are missing`);
  const named = [...digests.values()].flatMap(({ payload }) => payload.records);
  const unknown = withheld(proof, named);
  if (unknown > 0) say(`Of ${unknown} records in older digests it cannot know whether they are of this run`);
  if (!events.some(({ type }) => /^contract\.(completed|failed)\./.test(type)))
    miss(`NOT ENDED: the end of the run is missing after digest ${last}, or had not come by ${until}`);
  say(`What was sealed after ${until} it cannot know: countersign audit verify reads the archive itself`);
}

/** Hash and URI of every document, wherever in an event it stands; of a file that nobody read no hash is known. */
function* refsIn(value) {
  if (typeof value !== 'object' || value === null || value.unread === true) return;
  if (typeof value.uri === 'string' && typeof value.sha256 === 'string') yield [value.sha256, value.uri];
  else for (const part of Object.values(value)) yield* refsIn(part);
}

/** Copies of documents against the hashes that the signed records have. */
function checkDocuments(events) {
  const uris = new Map(events.flatMap(({ data, words }) => [...refsIn([data, words])]));
  const copies = filesIn('documents').map((file) => [file, uris.get(sha256(bytesOf('documents', file)))]);
  for (const [file, uri] of copies)
    if (uri) say(`documents/${file} is ${uri}`);
    else problem(`documents/${file} is no document of this run, or was altered`);
  say(`${uris.size} documents have their hashes in the records; ${copies.length} copies were compared`);
}

/** What a DER element (ITU-T X.690) holds, by its place in a row and its tag, and so on inwards; nothing if it is another. */
function within(bytes, [place, tag, ...inwards]) {
  const start = bytes[1] > 127 ? bytes[1] - 126 : 2;
  const end = start + (bytes[1] > 127 ? Number.parseInt(bytes.toString('hex', 2, start), 16) : bytes[1]);
  if (!(end <= bytes.length)) return Buffer.of();
  if (place > 0) return within(bytes.subarray(end), [place - 1, tag, ...inwards]);
  const content = bytes.subarray(start, bytes[0] === tag ? end : start);
  return inwards.length > 0 ? within(content, inwards) : content;
}

/** Whether the time-stamp (RFC 3161, 2.4.2) is for this proof; that an authority signed it, only OpenSSL can tell. */
function checkTimeStamp() {
  if (!existsSync(join(HERE, 'proof.json.tsr'))) return say('No time-stamp is attached');
  const response = bytesOf('proof.json.tsr');
  const content = within(response, [0, 0x30, 1, 0x30, 1, 0xa0, 0, 0x30, 2, 0x30]);
  const info = within(content, [1, 0xa0, 0, 0x04, 0, 0x30]);
  const parts = [within(response, [0, 0x30, 0, 0x30]), within(content, [0, 6]), within(info, [2, 0x30])];
  const [status, type, imprint] = parts.map((part) => part.toString('hex'));
  const time = within(info, [4, 0x18]).toString('latin1');
  const [, hash] = /^300[bd]0609608648016503040201(?:0500)?0420(.{64})$/.exec(imprint) ?? [];
  const isStamp = /^02010[01]\S* 2a864886f70d0109100104 \d{14}[.\d]*Z$/.test(`${status} ${type} ${time}`);
  if (!hash || !isStamp) return problem('proof.json.tsr is no time-stamp by SHA-256');
  if (hash !== sha256(bytesOf('proof.json'))) return problem('proof.json.tsr stamps something else');
  say(`A time-stamp says that proof.json was there at ${time}. NOT CHECKED HERE: its signature. Check it:`);
  return say('openssl ts -verify -data proof.json -in proof.json.tsr -CAfile <certificate of the authority>');
}

try {
  const proof = readJson(bytesOf('proof.json'), 'proof.json');
  const [sealer, recorder] = ['signing', 'recording'].map(readKey);
  if (sealer.equals(recorder)) problem('one key is in both roles: who records could have sealed');
  const digests = readDigests(sealer);
  const events = readRecords(proof, recorder, digests);
  for (const { time, type, data } of events) {
    const { decision = data?.status, by, email } = data?.decision ?? {};
    const who = by ? ` by ${[by, email].filter(Boolean).join(', ')}` : '';
    say(`${time}  ${type}${decision ? `: ${decision}${who}` : ''}`);
  }
  say(`${events.length} records of run ${proof.runId}, ${digests.size} digests`);
  checkComplete(proof, events, digests);
  checkDocuments(events);
  checkTimeStamp();
  say('index.html is for reading only. What is proven stands above.');
} catch (error) {
  problem(`the folder cannot be read: ${error.message}`);
}
process.exitCode = problems.length > 0 ? 1 : missing.length > 0 ? 2 : 0;
const verdict = ['INTACT', 'BROKEN', 'INCOMPLETE'][process.exitCode];
for (const line of [...said, ...missing, ...problems, verdict]) console.log(line);
