#!/bin/sh
# Makes a deb, and an rpm where rpmbuild is installed, of target/semblance. Run by
# mvn -q -Pinstaller -DskipTests package, or alone after a build. The packages lie in target/installer.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
JAVA25_HOME=${JAVA25_HOME:-} JAVA_HOME=${JAVA_HOME:-}
. "$here/common.sh"

rm -rf "$work"
mkdir -p "$work/resources"
make_icons
make_runtime
gather_files

# With a display the window that trains the cache is the very one that people have.
train_on=
[ -n "${DISPLAY:-}" ] || train_on="-Dglass.platform=Headless -Dprism.order=sw"

"$jdk/bin/jpackage" --type app-image --dest "$work" --name semblance --app-version "$version" \
    --vendor Semblance --icon "$work/icon/semblance-256.png" \
    --runtime-image "$work/runtime" --input "$work/files" \
    --main-jar "semblance-$version.jar" --main-class semblance.Main
image=$work/semblance
app=$image/lib/app

# The manifest names all jars in the order that the cache was made with, so the first is enough.
{
    echo "[Application]"
    echo "app.classpath=\$APPDIR/semblance-$version.jar"
    echo "app.mainclass=semblance.Main"
    echo
    echo "[JavaOptions]"
    for flag in $flags; do
        echo "java-options=$flag"
    done
    echo "java-options=-Dsemblance.home=\$APPDIR"
    echo "java-options=-XX:AOTCache=\$APPDIR/semblance.aot"
    echo "java-options=-Xlog:disable"
    echo "java-options=-Xlog:all=error:stderr"
} >"$app/semblance.cfg"
make_cache "$image/lib/runtime/bin/java" "$app" "$app/semblance.aot"
# The launcher does not need them, and nobody should find a second java on a machine.
rm -rf "$image/lib/runtime/bin"

# What the maintainer scripts put into the folders that desktops look at.
mkdir -p "$app/share"
cp "$here/linux/semblance.desktop" "$here/linux/semblance" "$app/share"
chmod 755 "$app/share/semblance"
for size in 16 24 32 48 64 128 256; do
    cp "$work/icon/semblance-$size.png" "$app/share"
done

cp "$here/linux/postinst" "$here/linux/prerm" "$here/linux/semblance.spec" "$work/resources"
printf 'Semblance is free software: GPL-3.0-or-later, see /opt/semblance/lib/app/LICENSE.\nThe libraries in it and their licences: /opt/semblance/lib/app/THIRD-PARTY.txt.\n' \
    >"$work/resources/copyright"

# Nearly all is compressed already: a higher level would take minutes and save nothing.
export DPKG_DEB_COMPRESSOR_TYPE=xz DPKG_DEB_COMPRESSOR_LEVEL=1
pack() {
    "$jdk/bin/jpackage" --type "$1" --dest "$work" --app-image "$image" --name semblance \
        --app-version "$version" --vendor Semblance --install-dir /opt \
        --description "Finds pictures, sounds and film moments that resemble a file or words" \
        --license-file "$root/LICENSE" --resource-dir "$work/resources" \
        --linux-package-name semblance --linux-app-category "$2" \
        --linux-deb-maintainer "semblance@localhost" --linux-rpm-license-type GPLv3+ \
        --linux-menu-group "Graphics;Viewer;" --linux-package-deps "$3"
}
pack deb graphics "libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libasound2 | libasound2t64"
if command -v rpmbuild >/dev/null; then
    pack rpm Applications/Multimedia "gtk3, libXtst, alsa-lib"
else
    echo "installer: no rpm was made, because there is no rpmbuild." >&2
fi
ls -l "$work"/*.deb "$work"/*.rpm 2>/dev/null || true
