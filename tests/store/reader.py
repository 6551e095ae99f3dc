#!/usr/bin/env python3
"""A second reader of vaults, written from FORMAT.md alone: it shares no code with the program.

    reader.py VAULT PASSPHRASE-FILE FOLDER [SEQUENCE:TAG]

Each line of the file is a passphrase, the last argument an anchor. Writes case.sqlite, private.sqlite and the attachments
into FOLDER, and one line of JSON that says the state. Debian: python3-nacl, python3-argon2 (Argon2id, several lanes)."""
import hashlib, hmac, json, os, sqlite3, struct, sys, unicodedata
from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as xchacha
from nacl.exceptions import CryptoError

PAGE, HEAD, LONGEST, CASE, PRIVATE = 4096, 72, 1_049_632, 1, 2
FRONTS = {(CASE, 1): (44, 76), (PRIVATE, 4): (0,), (PRIVATE, 5): (44,)}  # bytes before the nonce, by door and kind

class State(Exception): """The word that ends the reading."""

def demand(holds, state):
    if not holds:
        raise State(state)

def numbers(layout, data, at=0):
    return struct.unpack_from("<" + layout, data, at)

def hkdf(salt, key, label):
    return hmac.digest(hmac.digest(salt, key, "sha256"), label + b"\x01", "sha256")

def opened(sealed, with_it, nonce, key):
    try:
        return xchacha(sealed, with_it, nonce, key) if len(sealed) >= 16 else None
    except CryptoError:
        return None

def read_head(file):
    demand(file[:8] == bytes.fromhex("89534c420d0a1a0a"), "no_vault")
    length = numbers("I", file, 12)[0] if len(file) >= 16 else 0
    demand(48 <= length <= min(65536, len(file)), "damaged")
    body, digest = file[:length - 32], file[length - 32:length]
    demand(hashlib.sha256(body).digest() == digest, "damaged")
    demand(numbers("H", body, 8)[0] <= 1, "newer")
    try:
        first, count = numbers("QH", body, 64)
        slots, at = [], 74
        for _ in range(count):
            door, kind, slot, size = numbers("BB16sH", body, at)
            slots.append((door, kind, slot, body[at + 20:at + 20 + size]))
            at += 20 + size
    except struct.error:
        raise State("damaged") from None
    demand(at == len(body), "damaged")
    return dict(id=body[16:32], generation=body[32:64], first=first, slots=slots, hash=digest, length=length)

def key_in(head, door, passphrases, data_key=b""):  # Not with codes and cards: those need X25519.
    for at_door, kind, slot, body in head["slots"]:
        if at_door != door or (front := len(body) - 72) not in FRONTS.get((door, kind), ()):
            continue
        tries = [b""] if kind == 4 else [key for key in (worked(body, secret) for secret in passphrases) if key]
        if door == PRIVATE:
            label = b"sleutelbos private door v1" if kind == 4 else b"sleutelbos private passphrase v1"
            tries = [hkdf(head["id"], key + data_key, label) for key in tries]
        with_it = b"sleutelbos slot v1" + head["id"] + bytes([door, kind]) + slot + body[:front]
        for key in filter(None, (opened(body[-48:], with_it, body[-72:-48], wrapping) for wrapping in tries)):
            head["proof"] = head.get("proof") or body[44:front]
            return key
    raise State("wrong_key")

def worked(body, passphrase):
    memory, passes, lanes = numbers("III", body)
    secret = unicodedata.normalize("NFC", passphrase).encode()
    if 65536 <= memory <= 1048576 and 3 <= passes <= 16 and 4 <= lanes <= 16:
        return hash_secret_raw(secret, body[12:44], passes, memory, lanes, 32, Type.ID, 0x13)

def read_frames(file, head, data_key, private_key):
    """Every whole commit, applied to the two images; and how the file ends."""
    salt, bound = head["generation"], head["id"] + head["hash"]
    heads = hkdf(salt, data_key, b"sleutelbos frame head v1")
    bodies = {CASE: hkdf(salt, data_key, b"sleutelbos case pages v1"),
              PRIVATE: hkdf(salt, private_key, b"sleutelbos private pages v1")}
    bodies[0] = bodies[CASE]
    told = dict(state="ok", commits=0, frames=0, saved=None, sequence=None, tag=None, bad_attachments=[])
    images, pending = {CASE: [], PRIVATE: []}, []
    at, sequence, before = head["length"], head["first"], head["hash"][:16]
    while at < len(file):
        front = file[at:at + HEAD]
        if len(front) < HEAD or not any(file[at:]):
            break
        number, kind, image, goes_on, zero, length, chained, nonce = numbers("QBBBBI16s24s", front)
        known = (kind == 1 and image in images or kind == 2 and image == 0) and goes_on <= 1 and not zero
        demand(hmac.digest(heads, bound + front[:56], "sha256")[:16] == front[56:], "tampered")
        demand(number == sequence and chained == before and known and 16 <= length <= LONGEST, "tampered")
        sealed = file[at + HEAD:at + HEAD + length]
        body = opened(sealed, bound + front, nonce, bodies[image]) if len(sealed) == length else None
        if body is None:
            demand(at + HEAD + length >= len(file), "tampered")
            break
        at, sequence, before = at + HEAD + length, sequence + 1, sealed[-16:]
        pending.append((kind, image, body))
        if not goes_on:
            for _, image, body in (frame for frame in pending if frame[0] == 1):
                apply(images, image, body)
            told.update(commits=told["commits"] + (kind == 1), frames=told["frames"] + len(pending), sequence=number,
                        tag=before.hex(), saved=numbers("q", body)[0] if kind == 1 else told["saved"])
            pending = []
    demand(told["commits"] > 0, "damaged")
    if at < len(file) or pending:
        told["state"] = "torn_tail"
    return told, images

def apply(images, image, body):
    pages, count = numbers("II", body, 8) if len(body) >= 16 else (0, 1)
    demand(len(body) == 16 + count * (4 + PAGE) and pages <= 65536, "tampered")
    kept = images[image][:pages]
    images[image] = kept + [bytes(PAGE)] * (pages - len(kept))
    for at in range(16, len(body), 4 + PAGE):
        number = numbers("I", body, at)[0]
        demand(1 <= number <= pages, "tampered")
        images[image][number - 1] = body[at + 4:at + 4 + PAGE]

def write_attachments(vault, folder, image):
    """Opens every blob that an image knows; gives those that are missing or changed."""
    for name, key, size, digest in sqlite3.connect(image).execute("SELECT id, key, size, sha256 FROM attachment"):
        path, plain, chunk = os.path.join(vault + ".d", name.replace("-", "")), b"", 65536 + 16
        sealed = open(path, "rb").read() if os.path.exists(path) else b""
        for n, at in enumerate(range(0, max(1, len(sealed)), chunk)):
            nonce = struct.pack("<Q15xB", n, at + chunk >= len(sealed))
            plain += opened(sealed[at:at + chunk], None, nonce, key) or b""
        if len(plain) != size or hashlib.sha256(plain).digest() != digest:
            yield name
        open(os.path.join(folder, name), "wb").write(plain)

def main(vault, passphrase_file, folder, anchor="0:"):
    passphrases = open(passphrase_file, encoding="utf-8").read().splitlines()
    head = read_head(file := open(vault, "rb").read())
    private_key = key_in(head, PRIVATE, passphrases, data_key := key_in(head, CASE, passphrases))
    demand(head["proof"] in (b"", hkdf(head["id"], private_key, b"sleutelbos private proof v1")), "tampered")
    told, images = read_frames(file, head, data_key, private_key)
    for image, name in (CASE, "case.sqlite"), (PRIVATE, "private.sqlite"):
        open(os.path.join(folder, name), "wb").writelines(images[image])
        told["bad_attachments"] += write_attachments(vault, folder, os.path.join(folder, name))
    known, tag = anchor.split(":")
    if int(known) > told["sequence"] or int(known) == told["sequence"] and tag != told["tag"]:
        told["state"] = "older"
    return told

if __name__ == "__main__":
    try:
        print(json.dumps(main(*sys.argv[1:])))
    except State as state:
        print(json.dumps({"state": str(state)}))
