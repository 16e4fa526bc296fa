"""Bytes to text: which encoding, by whose word, and whether they are text at all."""

from newsclean.encoding.ladder import Decoded, decode, decode_text

__all__ = ["Decoded", "decode", "decode_text"]
