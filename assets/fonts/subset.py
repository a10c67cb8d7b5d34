"""Makes the fonts of the window from the packages named in README.md: `python3 subset.py DIRECTORY_OF_PACKAGES`.

Every run on the same packages gives the same bytes. What to do when a character is missing stands in README.md.
"""

import hashlib
import io
import pathlib
import sys
import tarfile

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# Latin with its marks, Greek for the field's letters, Cyrillic, punctuation, currencies, letterlike signs, fractions.
LATIN = [
    (0x0020, 0x024F), (0x02B0, 0x036F), (0x0370, 0x052F), (0x1E00, 0x1EFF), (0x2000, 0x20CF), (0x2100, 0x218F),
    (0x2200, 0x22FF),
]
# What a text of the window is set in: the letters of its languages, and their punctuation.
TEXT = [
    (0x0020, 0x017F), (0x0218, 0x021B), (0x0300, 0x0304), (0x0391, 0x03C9), (0x0400, 0x045F), (0x0490, 0x0491),
    (0x2010, 0x205F), (0x20AC, 0x20AC), (0x20BD, 0x20BD), (0x2116, 0x2116), (0x2212, 0x2212),
]
# Arrows, mathematics, circled numbers, boxes, geometric shapes, stars, Japanese punctuation, kana, full-width forms.
JAPANESE = [
    (0x2190, 0x22FF), (0x2460, 0x2473), (0x2500, 0x257F), (0x25A0, 0x266F), (0x3000, 0x30FF), (0x31F0, 0x31FF),
    (0xFF00, 0xFFEF),
]
# Boxes to tick, ticks and crosses: all of one font, since the Japanese one has a heavier tick and no cross.
TICKS = [(0x2610, 0x2612), (0x2713, 0x2718)]
# Kana, for a text of the window that has some.
KANA = [(0x3000, 0x30FF)]
# These, and what geometric shapes the Japanese font lacks.
SYMBOLS = [*TICKS, (0x25A0, 0x25FF)]

# Kanji of the list for general use of 2010 (常用漢字表) that are not on level 1 of JIS X 0208.
GENERAL_USE = "丼傲刹剝哺喩嗅嘲塡彙恣惧慄憬拉摯曖楷毀璧瘍箋籠緻羞訃諧貪踪辣錮頰鬱𠮟"
# Kanji of names and quotations in scenarios to come: the strait 珸瑤瑁水道, the old form of 争.
NAMES = "珸瑤瑁爭"

# What leaves out what an earlier one has.
FALLBACKS = ("japanese", "symbols")

# What is made, of which file of which package, and the SHA-256 of that file.
FONTS = [
    (
        "NotoSans-Regular.ttf",
        "expo-google-fonts-noto-sans-0.4.2.tgz", "package/400Regular/NotoSans_400Regular.ttf",
        "fe8c022f48d8dd29f17b744d16f9346f4357e16f7d4f7be58b000ae7c291b614",
        "latin",
    ),
    (
        "NotoSansJP-Regular.ttf",
        "expo-google-fonts-noto-sans-jp-0.4.3.tgz", "package/400Regular/NotoSansJP_400Regular.ttf",
        "d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec",
        "japanese",
    ),
    (
        "NotoSansSymbols2-Regular.ttf",
        "expo-google-fonts-noto-sans-symbols-2-0.4.1.tgz", "package/400Regular/NotoSansSymbols2_400Regular.ttf",
        "f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e",
        "symbols",
    ),
    (
        "Literata-Regular.ttf",
        "expo-google-fonts-literata-0.4.3.tgz", "package/400Regular/Literata_400Regular.ttf",
        "7a3127b8aee7ac1f50419a45fd6c9dd19071060a7a6b31194a6b72446ff253b1",
        "text",
    ),
    (
        "Literata-Italic.ttf",
        "expo-google-fonts-literata-0.4.3.tgz", "package/400Regular_Italic/Literata_400Regular_Italic.ttf",
        "e48dc9674564dc58936960e7a8000c8080155e6882c8d999cadb0854562b5f31",
        "text",
    ),
    (
        "Literata-Bold.ttf",
        "expo-google-fonts-literata-0.4.3.tgz", "package/700Bold/Literata_700Bold.ttf",
        "33274290d005dc65abd706b5db900ebd0bc297a0f41a0e16caa3f905677f840f",
        "text",
    ),
    (
        "OldStandard-Regular.ttf",
        "expo-google-fonts-old-standard-tt-0.1.0.tgz", "package/OldStandardTT_400Regular.ttf",
        "54d0f186cfa021be6ff860bb1cc66f0b8a52cee91ac22d9fe2b5dd640d46c4b5",
        "text",
    ),
    (
        "OldStandard-Italic.ttf",
        "expo-google-fonts-old-standard-tt-0.1.0.tgz", "package/OldStandardTT_400Regular_Italic.ttf",
        "9b39b956b062190747b1eec98a26d6e126ada2ef0cf37a5f211f528046245f1e",
        "text",
    ),
    (
        "OldStandard-Bold.ttf",
        "expo-google-fonts-old-standard-tt-0.1.0.tgz", "package/OldStandardTT_700Bold.ttf",
        "0b75dc9060a98d59ef434388290a554ffe223c9ce3dfe778ca2b4730ea3a2f72",
        "text",
    ),
    (
        "Oswald-SemiBold.ttf",
        "expo-google-fonts-oswald-0.4.2.tgz", "package/600SemiBold/Oswald_600SemiBold.ttf",
        "901c0d593fcb06080fd49d01262391254e472efd4e1d21734557e9ef869922d6",
        "text",
    ),
    (
        "AnonymousPro-Regular.ttf",
        "expo-google-fonts-anonymous-pro-0.4.1.tgz", "package/400Regular/AnonymousPro_400Regular.ttf",
        "6ed4f7a596a024653fdb8d6483064761021fb8136de49e23b630e458825725b7",
        "whole",
    ),
    (
        "ShipporiMincho-SemiBold.ttf",
        "expo-google-fonts-shippori-mincho-0.4.1.tgz", "package/600SemiBold/ShipporiMincho_600SemiBold.ttf",
        "9bc5b031d54f26fd67e346838637c27891db02316583aef8f50cf7bd9905ddff",
        "written",
    ),
]


def within(ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def level_one():
    """The 2,965 kanji of level 1 of JIS X 0208: rows 16 to 47."""
    kanji = set()
    for row in range(16, 48):
        for cell in range(1, 95):
            try:
                kanji.add(ord(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp")))
            except UnicodeDecodeError:
                pass  # Row 47 ends early.
    return kanji


def written():
    """Every character of the scenarios and of the texts among the assets."""
    texts = [*ROOT.glob("scenarios/*.ron"), *ROOT.glob("assets/**/*.ftl"), *ROOT.glob("assets/**/*.ron")]
    return {ord(c) for path in texts for c in path.read_text(encoding="utf-8")}


def wanted(script):
    used = written()
    if script == "latin":
        return within(LATIN) | used
    if script == "japanese":
        kanji = level_one() | {ord(c) for c in GENERAL_USE + NAMES}
        return (within(JAPANESE) | kanji | used) - within(TICKS)
    if script == "text":
        return within(TEXT)
    if script == "written":
        return {code for code in used | within(KANA) if code >= 0x3000}
    return within(SYMBOLS) | used


def source(packages, package, member, digest):
    with tarfile.open(packages / package) as archive:
        data = archive.extractfile(member).read()
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        sys.exit(f"{member} of {package} is another file than the one named here: its SHA-256 is {found}")
    return data


def main(packages):
    # What the fonts of each script draw. A later script leaves out what an earlier one has: the first font draws it.
    drawn = {}
    for name, package, member, digest, script in FONTS:
        data = source(packages, package, member, digest)
        if script == "whole":
            # Its name is reserved for what its designer made, so it is passed on as it is.
            (HERE / name).write_bytes(data)
            continue
        font = TTFont(io.BytesIO(data), recalcTimestamp=False)
        options = subset.Options()
        options.hinting = False
        options.layout_features = ["kern", "mark", "mkmk", "ccmp"] if script in ("latin", "text") else []
        options.drop_tables += ["BASE", "STAT", "vhea", "vmtx"]
        # Names, copyright, version, trademark, designers, licence: the licence asks that they stay.
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17]
        options.notdef_outline = True
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted(script) - (set().union(*drawn.values()) if script in FALLBACKS else set()))
        subsetter.subset(font)
        font.save(HERE / name)
        has = set(font.getBestCmap())
        if script == "latin" or script in FALLBACKS:
            drawn[script] = has
        print(f"{name}: {len(has)} characters, {(HERE / name).stat().st_size} bytes")
    missing = {code for code in written().difference(*drawn.values()) if code > 0x20}
    if missing:
        sys.exit("no font has " + ", ".join(f"U+{code:04X} {chr(code)}" for code in sorted(missing)))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
