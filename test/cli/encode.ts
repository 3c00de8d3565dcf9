/** Bytes of a text in an old encoding, found by decoding every one- and two-byte sequence and looking them up backwards. */

export function encode(text: string, label: string): Buffer {
  const bytesOf = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]): void => {
    const decoded = new TextDecoder(label).decode(Uint8Array.from(bytes));
    if ([...decoded].length === 1 && decoded !== '\ufffd' && !bytesOf.has(decoded)) bytesOf.set(decoded, bytes);
  };
  for (let first = 0; first < 256; first += 1) learn([first]);
  const isNarrow = label.startsWith('windows') || label.startsWith('koi8') || label.startsWith('iso-8859');
  if (!isNarrow)
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) learn([first, second]);
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? []));
}

export function encodeUtf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
