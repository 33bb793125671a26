#!/usr/bin/env bash
# Makes target/dist/Convolarium.app and a .dmg of it.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh
jdk=$(find_jdk)
app_version=$(version | sed 's/^0\./1./') # macOS refuses versions that begin with 0

build_runtime
build_image --app-version "$app_version" --icon packaging/icon.icns --mac-package-identifier convolarium
"$jdk/bin/jpackage" --type dmg --app-image target/dist/Convolarium.app --dest target/dist \
    --name Convolarium --app-version "$app_version" --vendor Convolarium --license-file packaging/LICENSE
ls -lh target/dist
