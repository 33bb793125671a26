"""Draws the program's fonts from Noto and DejaVu: usage fonts.py SOURCE_FOLDER TARGET_FOLDER TEXT_FILE..."""

import pathlib
import sys

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

SOURCES, TARGET = map(pathlib.Path, sys.argv[1:3])
TEXTS = sys.argv[3:]

SPANS = [(0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x391, 0x3C9), (0x2010, 0x203A),
         (0x2070, 0x209C), (0x1D62, 0x1D65),
         (0x2190, 0x2199), (0x2211, 0x221E), (0x2260, 0x2265), (0x2308, 0x230B), (0x2713, 0x2718), (0x25A0, 0x25A1)]
SIGNS = {c for first, last in SPANS for c in range(first, last + 1)} | set(map(ord, (
    "↵↺↻⇄⇐⇒⇔⇧∀∂∃∆∇∈∉∏∑∓∣∥∧∨∩∪∫∼≈≡≪≫⊂⊆⊕⊖⊗⊙⊛⋅⋆⋮⋯⋱⌘⌥⏎␣▲△▶▷▼▽◀◁◆◇○●★☆€™")))
RARE_IN_BOLD = set(map(ord, "阈熵鳍炫诠瞰"))
OFL = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
COPYRIGHT = "© 2014-2021 Adobe. Copyright 2010-2020 Google LLC. All Rights Reserved. Merged subset, renamed."


def gb2312(first, last):
    """The characters of the rows of GB 2312: 1 to 3 signs, 16 to 55 common and 56 to 87 rarer characters."""
    cells = (bytes((0xA0 + row, 0xA0 + cell)) for row in range(first, last + 1) for cell in range(1, 95))
    return {ord(text) for text in (cell.decode("gb2312", "ignore") for cell in cells) if text}


def texts():
    return {ord(c) for name in TEXTS for c in pathlib.Path(name).read_text("utf-8") if ord(c) > 0x7F}


def face(path, number=-1):
    font = TTFont(SOURCES / path, fontNumber=number, lazy=True)
    return font, font.getBestCmap(), font.getGlyphSet()


def char_string(glyphs, name, width):
    pen = T2CharStringPen(None if width == 1000 else width, glyphs)
    glyphs[name].draw(pen)
    return pen.getCharString()


def sans(style, weight, wanted, faces):
    """One font of many: each character comes from the first face that has it."""
    names, cmap = [".notdef"], {}
    strings = {".notdef": char_string(faces[-1][2], ".notdef", 1000)}
    metrics = {".notdef": (1000, 0)}
    for code in sorted(wanted):
        found = next((f for f in faces if code in f[1]), None)
        if found is None:
            continue
        font, source, glyphs = found
        width = font["hmtx"][source[code]][0]
        name = "u%04X" % code
        names.append(name)
        cmap[code] = name
        strings[name] = char_string(glyphs, source[code], width)
        metrics[name] = (width, 0)
    write(style, weight, names, cmap, strings, metrics)


def write(style, weight, names, cmap, strings, metrics):
    full = "ConvolariumSans-" + style
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(cmap)
    builder.setupCFF(full, {"FullName": "Convolarium Sans " + style, "Weight": style}, strings,
                     {"defaultWidthX": 1000, "nominalWidthX": 0})
    boxes = {name: string.calcBounds(None) for name, string in strings.items()}
    builder.setupHorizontalMetrics({n: (w, round(boxes[n][0]) if boxes[n] else 0) for n, (w, _) in metrics.items()})
    builder.setupHorizontalHeader(ascent=1069, descent=-293)
    builder.setupNameTable({"copyright": COPYRIGHT, "familyName": "Convolarium Sans", "styleName": style,
                            "uniqueFontIdentifier": full, "fullName": "Convolarium Sans " + style, "psName": full,
                            "version": "Version 1.000", "licenseDescription": OFL,
                            "licenseInfoURL": "https://openfontlicense.org"})
    builder.setupOS2(usWeightClass=weight, fsSelection=0x20 if weight == 700 else 0x40, sTypoAscender=1069,
                     sTypoDescender=-293, usWinAscent=1069, usWinDescent=293, sxHeight=536, sCapHeight=714)
    builder.setupPost(keepGlyphNames=False, underlinePosition=-100, underlineThickness=50)
    builder.updateHead(macStyle=1 if weight == 700 else 0, created=0, modified=0)
    builder.font.recalcTimestamp = False
    builder.save(TARGET / (full + ".otf"))


def mono():
    options = subset.Options(layout_features=[], hinting=False, name_IDs=["*"], recalc_timestamp=False)
    font = subset.load_font(SOURCES / "truetype/dejavu/DejaVuSansMono.ttf", options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=SIGNS - set(range(0x100, 0x180)))
    cutter.subset(font)
    for record in font["name"].names:
        record.string = record.toUnicode().replace("DejaVu Sans Mono", "Convolarium Mono") \
            .replace("DejaVuSansMono", "ConvolariumMono")
    subset.save_font(font, TARGET / "ConvolariumMono-Regular.ttf", options)


def main():
    math, signs = face("truetype/noto/NotoSansMath-Regular.ttf"), face("truetype/noto/NotoSansSymbols2-Regular.ttf")
    regular = [face("truetype/noto/NotoSans-Regular.ttf"), math,
               face("opentype/noto/NotoSansCJK-Regular.ttc", 2), signs]
    bold = [face("truetype/noto/NotoSans-Bold.ttf"), math, face("opentype/noto/NotoSansCJK-Bold.ttc", 2), signs]
    common = SIGNS | gb2312(1, 3) | texts()
    sans("Regular", 400, common | gb2312(16, 87), regular)
    sans("Bold", 700, common | gb2312(16, 55) | RARE_IN_BOLD, bold)
    mono()


main()
