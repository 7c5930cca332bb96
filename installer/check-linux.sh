#!/bin/sh
# Installs the deb of target/installer into a scratch root and uses the program there: its window on a
# virtual display, its commands on the sample library. Not part of mvn verify. Needs root for dpkg
# --root, Xvfb, xdotool and ImageMagick; run after mvn -q -Pinstaller -DskipTests package.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
work=$here/../target/installer
deb=$(ls "$work"/semblance_*.deb)
scratch=$(mktemp -d)
# Java knows the home from the system's list of users, whatever HOME says.
export XDG_CONFIG_HOME="$scratch/config" XDG_DATA_HOME="$scratch/data" XDG_CACHE_HOME="$scratch/cache"
export DISPLAY=:79
mkdir -p "$scratch/root/var/lib/dpkg/info" "$scratch/root/var/lib/dpkg/updates"
: >"$scratch/root/var/lib/dpkg/status"
screen=
stop() {
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$scratch"
}
trap stop EXIT
say() { printf '%-28s %s\n' "$1" "$2"; }
fail() { echo "check-linux: $1" >&2; exit 1; }

# What it depends on is the host's, which dpkg cannot see from the scratch root.
dpkg --root="$scratch/root" --force-depends --force-script-chrootless --log=/dev/null \
    -i "$deb" >"$scratch/dpkg.log" 2>&1 || { cat "$scratch/dpkg.log"; fail "dpkg does not install it."; }
installed=$scratch/root/opt/semblance
say "package" "$(du -h "$deb" | cut -f1)"
say "installed" "$(du -sh "$installed" | cut -f1)"

desktop=$scratch/root/usr/share/applications/semblance.desktop
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$desktop" || fail "the desktop entry is not valid."
    say "desktop entry" "valid"
fi
[ -f "$scratch/root/usr/share/icons/hicolor/48x48/apps/semblance.png" ] || fail "there is no icon."
[ -f "$installed/lib/app/THIRD-PARTY.txt" ] || fail "there is no list of licences."
foreign=$(find "$installed/lib/app" -name '*.jar' | grep -E 'win|osx|mac|arm|aarch' || true)
[ -z "$foreign" ] || fail "natives of another platform are in it: $foreign"

run=$installed/bin/semblance
samples=$installed/lib/app/assets/samples
"$run" index "$samples" --quiet 2>"$scratch/index.log" || { cat "$scratch/index.log"; fail "index fails."; }
picture=$(find "$samples" -name '*.jpg' | sort | head -n 1)
"$run" search --like "$picture" --json 2>/dev/null | grep -q '"rank" *: *1' || fail "search finds nothing."
say "index and search" "work"

Xvfb "$DISPLAY" -screen 0 1600x1000x24 >/dev/null 2>&1 &
screen=$!
sleep 2
: >"$scratch/start.log"
begun=$(date +%s%N)
JAVA_TOOL_OPTIONS=-Dsemblance.start.report=true "$run" >"$scratch/start.log" 2>"$scratch/errors.log" &
program=$!
for word in frame window; do
    tries=0
    until grep -q "start: $word" "$scratch/start.log"; do
        tries=$((tries + 1))
        [ "$tries" -lt 1200 ] || { cat "$scratch/errors.log"; fail "there is no window."; }
        sleep 0.05
    done
    say "$word after" "$((($(date +%s%N) - begun) / 1000000)) ms"
done
sleep 5
import -window root "$work/installed.png" && say "screenshot" "$work/installed.png"
kill "$program"
wait "$program" || true

dpkg --root="$scratch/root" --force-script-chrootless --log=/dev/null -r semblance >/dev/null 2>&1 ||
    fail "dpkg does not remove it."
left=$(find "$scratch/root/opt" "$scratch/root/usr" ! -type d 2>/dev/null | head -n 5)
[ -z "$left" ] || fail "removing leaves $left"
[ -d "$XDG_DATA_HOME/semblance" ] || fail "removing took the library of a person."
say "removed" "clean, the person's library stays"
