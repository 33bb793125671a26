#!/usr/bin/env bash
# Makes target/dist/Convolarium, a folder that runs as it is, and a .deb of it.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh
jdk=$(find_jdk)

build_runtime
build_image --app-version "$(version)" --icon assets/icon/icon-512.png
"$jdk/bin/jpackage" --type "${1:-deb}" --app-image target/dist/Convolarium --dest target/dist \
    --name Convolarium --app-version "$(version)" --vendor Convolarium \
    --description "See convolution and pooling happen" \
    --license-file packaging/LICENSE --resource-dir packaging/linux \
    --linux-package-name convolarium --linux-app-category education \
    --linux-menu-group Education --linux-shortcut \
    --linux-package-deps "libgtk-3-0, libgl1, libxtst6, libxxf86vm1"
ls -lh target/dist
