#!/usr/bin/env python3
"""Makes resources/knowledge/makers/blocks.bin.gz: which hardware addresses were given to which firm.

Run by hand when the lists are to be renewed, never in the build; the result is committed:
  npm pack oui-data@2.1.9 && tar xzf oui-data-2.1.9.tgz          # 24, 28 and 36 bit blocks of today
  apt-get download ieee-data && dpkg-deb -x ieee-data_*.deb ieee  # retired 36 bit blocks, still in old devices
  maker-blocks.py package/index.json ieee/usr/share/ieee-data/iab.csv app/src/main/resources/knowledge/makers

The file: number of firms and their names (Java's writeUTF); then for 36, 28 and 24 bits the number of blocks, and for
each block in order the distance to the one before and the firm's number, seven bits to a byte, lowest first.
"""
import csv
import gzip
import json
import pathlib
import struct
import sys

NOBODY = {"ieee registration authority", "private", ""}


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def main(current, retired, folder):
    blocks = {row["Assignment"].upper(): row["Organization Name"]
              for row in csv.DictReader(open(retired, encoding="utf-8"))}
    blocks.update((prefix.upper(), text.split("\n")[0]) for prefix, text in json.load(open(current)).items())
    blocks = {prefix: " ".join(firm.split()) for prefix, firm in blocks.items()
              if " ".join(firm.split()).lower() not in NOBODY}
    firms = sorted(set(blocks.values()))
    number = {firm: i for i, firm in enumerate(firms)}
    out = bytearray(struct.pack(">i", len(firms)))
    for firm in firms:
        raw = firm.encode()
        out += struct.pack(">H", len(raw)) + raw
    for digits in (9, 7, 6):
        some = sorted((int(prefix, 16), firm) for prefix, firm in blocks.items() if len(prefix) == digits)
        out += struct.pack(">i", len(some))
        before = 0
        for prefix, firm in some:
            out += varint(prefix - before) + varint(number[firm])
            before = prefix
    data = gzip.compress(bytes(out), 9, mtime=0)
    pathlib.Path(folder, "blocks.bin.gz").write_bytes(data)
    print(len(blocks), "blocks,", len(firms), "firms,", len(data), "bytes")


main(*sys.argv[1:])
