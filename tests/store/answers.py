#!/usr/bin/env python3
"""A writer of one tiny vault, from FORMAT.md alone: what comes out are the known answers in vault/src/answers.rs.

    answers.py tests/fixtures/answers-1/tiny.sleutel

Every number that is random in a real vault is fixed here, so it always prints the same. Both images have one page: that
of `case` is written, that of `private` is not and so is zero; a close frame ends the file.
"""
import hashlib, hmac, struct, sys, unicodedata
from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as seal
from reader import hkdf

PASSPHRASE = "cafe\u0301 op de hoek van Nergenshuizen"
MOMENT = 1_795_219_200_000
counted = lambda start, length: bytes((start + n) % 256 for n in range(length))
VAULT, GENERATION, SALT = counted(0x10, 16), counted(0x20, 32), counted(0x40, 32)
DATA_KEY, PRIVATE_KEY = counted(0x60, 32), counted(0x80, 32)
FIRST = 41

wrapping = hash_secret_raw(unicodedata.normalize("NFC", PASSPHRASE).encode(), SALT, 3, 65536, 4, 32, Type.ID, 0x13)
door = hkdf(VAULT, DATA_KEY, b"sleutelbos private door v1")
keys = {label: hkdf(GENERATION, key, f"sleutelbos {label} v1".encode()) for label, key in
        (("frame head", DATA_KEY), ("case pages", DATA_KEY), ("private pages", PRIVATE_KEY))}


def slot(number, kind, before, wrapping, key):
    name, nonce = counted(0xa0 + number, 16), counted(0xc0 + number, 24)
    bound = b"sleutelbos slot v1" + VAULT + bytes([number, kind]) + name + before
    body = before + nonce + seal(key, bound, nonce, wrapping)
    return bytes([number, kind]) + name + struct.pack("<H", len(body)) + body


slots = slot(1, 1, struct.pack("<III", 65536, 3, 4) + SALT, wrapping, DATA_KEY) + slot(2, 4, b"", door, PRIVATE_KEY)
head = bytes.fromhex("89534c420d0a1a0a") + struct.pack("<HHI", 1, 0, 74 + len(slots) + 32) + VAULT + GENERATION
head += struct.pack("<QH", FIRST, 2) + slots
digest = hashlib.sha256(head).digest()
file, before = head + digest, digest[:16]
for n, (kind, image, more, key, body) in enumerate((
        (1, 1, 1, "case pages", struct.pack("<qIII", MOMENT, 1, 1, 1) + b"bladzijde " * 409 + b"einde."),
        (1, 2, 0, "private pages", struct.pack("<qII", MOMENT, 1, 0)),
        (2, 0, 0, "case pages", struct.pack("<q8x", MOMENT + 1)))):
    nonce = counted(0xe0 + n, 24)
    front = struct.pack("<QBBBBI16s24s", FIRST + n, kind, image, more, 0, len(body) + 16, before, nonce)
    front += hmac.digest(keys["frame head"], VAULT + digest + front, "sha256")[:16]
    sealed = seal(body, VAULT + digest + front, nonce, keys[key])
    file, before = file + front + sealed, sealed[-16:]

print("passphrase key ", wrapping.hex())
print("private door   ", door.hex())
for label, key in keys.items():
    print(f"{label:15}", key.hex())
print("last tag       ", before.hex())
print("SHA-256 of file", hashlib.sha256(file).hexdigest(), len(file))
if len(sys.argv) > 1:
    with open(sys.argv[1], "wb") as out:
        out.write(file)
