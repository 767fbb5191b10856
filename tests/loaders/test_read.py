"""Bytes to text: encodings, and what is refused with a reason."""

import hashlib

import pytest

from graph.errors import UnreadableSource
from loaders import read_source
from loaders.read import MOST_BYTES, read

TEXT = "Rådet for Åbne Døre mødes på Ærø."


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode("utf-8"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_text_is_read_in_its_encoding(content: bytes, encoding: str) -> None:
    source = read("a.txt", content)
    assert source.raw == TEXT
    assert source.encoding == encoding
    assert source.sha256 == hashlib.sha256(content).hexdigest()
    assert source.name == "a.txt"


def test_nothing_but_the_byte_order_mark_is_changed() -> None:
    odd = "  a\r\n\tb\x0cc\u00ad \n\n"
    assert read("a.txt", odd.encode()).raw == odd


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b"\xd0\xcf\x11\xe0rest", "Word"),
        (b"{\\rtf1 text}", "rich text"),
        (b"abc\x00def", "zero bytes"),
        (b"", "no text"),
        (b" \n\t\n", "no text"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "UTF-32"),
        (b"\xff\xfea", "utf-16-le"),
        (b"M\xc3\xb8de \xff\xfe\x81\x8d", "not UTF-8"),
        (bytes(range(1, 32)) + b"\xe6", "not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes, what: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        read("indkaldelse.txt", content)
    assert refused.value.thing == "indkaldelse.txt"
    assert what in refused.value.fault
    assert refused.value.remedy


def test_cyrillic_in_a_western_encoding_is_not_taken_for_danish() -> None:
    with pytest.raises(UnreadableSource):
        read("a.txt", "Совет собирается".encode("cp1251"))


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    with pytest.raises(UnreadableSource) as refused:
        read("a.txt", b"a" * (MOST_BYTES + 1))
    assert f"{MOST_BYTES:,}" in refused.value.fault


def test_a_sentence_that_was_read_is_not_listed_as_not_understood() -> None:
    text = (
        "Kommissorium for Havnerådet\n\n"
        "Havnerådet består af to medlemmer fra Byrådet og en havnechef.\n\n"
        "Fiskeriforum sammensættes af:\n- to fra Havnerådet\n- tre fra Fiskeriforeningen\n\n"
        "Havnerådet ser frem til Fiskeriforum.\n"
    )
    stated = read_source("havn.txt", text.encode())
    assert [one.text for one in stated.unread] == ["Havnerådet ser frem til Fiskeriforum."]
