#!/usr/bin/env bash
# Installs what engineroom needs on Debian 12. Safe to run again.
#   ./setup.sh        to build and run the command, with the page that npm makes
#   ./setup.sh test   to build and run the tests as well
#   ./setup.sh all    and what the presets asan, tidy, coverage, bench and slow want
set -euo pipefail

packages=(g++ cmake ninja-build libboost1.81-dev libfmt-dev libcli11-dev libtomlplusplus-dev nlohmann-json3-dev
    libzip-dev libpugixml-dev libhwy-dev coinor-libcbc-dev)
case "${1:-build}" in
build) ;;
test) packages+=(doctest-dev librapidcheck-dev chromium librandom123-dev libopenmpi-dev openmpi-bin) ;;
all) packages+=(doctest-dev librapidcheck-dev chromium librandom123-dev libopenmpi-dev openmpi-bin libbenchmark-dev clang-14 clang-tidy-14 clang-format-14
    libclang-rt-14-dev gcovr python3 python3-mpmath python3-networkx coinor-cbc) ;;
*)
    echo "setup.sh: '$1' is none of: test, all" >&2
    exit 2
    ;;
esac
# A node of one's own brings an npm of its own, beside which Debian's cannot be installed.
command -v npm >/dev/null || packages+=(nodejs npm ca-certificates)

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = 'install ok installed' ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup.sh: run it as root, or install sudo; it wants: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
