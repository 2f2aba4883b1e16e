"""A key for every meeting, wrapped by the master key, which is not in the database. AES-GCM throughout."""

import os
from collections import OrderedDict

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12


class MeetingKey:
    """Seals one meeting's texts. Each is bound to its place: moved to another entry or field it cannot be opened."""

    __slots__ = ("_cipher", "_meeting")

    def __init__(self, meeting: str, key: bytes) -> None:
        self._meeting = meeting
        self._cipher = AESGCM(key)

    def seal(self, text: str, number: int, field: str) -> bytes:
        """The text, encrypted for this entry and field."""
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, text.encode(), f"{self._meeting}/{number}/{field}".encode())

    def open(self, sealed: bytes, number: int, field: str) -> str:
        """The text again. Raises cryptography's InvalidTag if it was changed, moved, or sealed with another key."""
        place = f"{self._meeting}/{number}/{field}".encode()
        return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], place).decode()


class Keys:
    """Makes and unwraps the meetings' keys, and keeps those lately used."""

    def __init__(self, master_key: bytes, *, keep: int = 4_000) -> None:
        self._master = AESGCM(master_key)
        self._keep = keep
        self._known: OrderedDict[str, tuple[bytes, MeetingKey]] = OrderedDict()

    def make(self, meeting: str) -> bytes:
        """A new key for this meeting, wrapped: what the meeting's row keeps."""
        nonce = os.urandom(NONCE)
        return nonce + self._master.encrypt(nonce, AESGCM.generate_key(256), meeting.encode())

    def of(self, meeting: str, wrapped: bytes) -> MeetingKey:
        """The meeting's key. Raises InvalidTag if the master key is not the one that wrapped it."""
        known = self._known.pop(meeting, None)
        # Compared, not trusted: a restored or moved meeting may come back under another key.
        if known is None or known[0] != wrapped:
            key = self._master.decrypt(wrapped[:NONCE], wrapped[NONCE:], meeting.encode())
            known = (wrapped, MeetingKey(meeting, key))
        self._known[meeting] = known
        if len(self._known) > self._keep:
            self._known.popitem(last=False)
        return known[1]

    def forget(self, meeting: str) -> None:
        """Let go of an erased meeting's key."""
        self._known.pop(meeting, None)
