#!/usr/bin/env bash
# Draws the icon in all sizes and formats. Debian: apt-get install librsvg2-bin icoutils icnsutils
set -euo pipefail
cd "$(dirname "$0")/.."
out=assets/icon
mkdir -p "$out"
for size in 16 32 48 64 128 256 512; do
    # whole pixels left and above, so that cells stay sharp
    edge=$(awk -v s="$size" 'BEGIN { print int(s / 32) * 16 / s }')
    sed "s/viewBox=\"-0.5 -0.5 /viewBox=\"-$edge -$edge /" packaging/icon.svg |
        rsvg-convert --width "$size" --height "$size" --output "$out/icon-$size.png"
done
icotool --create --output packaging/icon.ico "$out"/icon-{16,32,48,64}.png --raw="$out"/icon-256.png
png2icns packaging/icon.icns "$out"/icon-{16,32,48,128,256,512}.png
