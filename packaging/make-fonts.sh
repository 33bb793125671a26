#!/usr/bin/env bash
# Makes assets/fonts anew. Debian: apt-get install fonttools fonts-noto-cjk fonts-noto-core fonts-dejavu-core
set -euo pipefail
cd "$(dirname "$0")/.."
sources=${1:-/usr/share/fonts}
python=$(sed -n '1s/^#! *//p' "$(command -v pyftsubset)")
mapfile -d '' texts < <(find src/main/resources assets -name '*.properties' -print0 -o -name '*.md' -print0)
export SOURCE_DATE_EPOCH=1795478400
$python packaging/fonts.py "$sources" assets/fonts "${texts[@]}"
