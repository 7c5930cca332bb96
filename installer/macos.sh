#!/bin/sh
# Makes a dmg of target/semblance on macOS. Run by mvn -q -Pinstaller -DskipTests package, or alone
# after a build. Written without a Mac at hand: not tested. The result is not signed; for that, give
# jpackage --mac-sign and --mac-signing-key-user-name.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
JAVA25_HOME=${JAVA25_HOME:-} JAVA_HOME=${JAVA_HOME:-}
. "$here/common.sh"

rm -rf "$work"
mkdir -p "$work"
make_icons
make_runtime
gather_files
train_on="-Dglass.platform=Headless -Dprism.order=sw"

# The cache is made before, in the folder of the jars, as nothing may change in a signed program.
make_cache "$work/runtime/bin/java" "$work/files" "$work/files/semblance.aot"
rm -rf "$work/runtime/bin"

# "Open with" offers Semblance; LSHandlerRank Alternate leaves the default programs what they are.
associate() {
    printf 'extension=%s\nmime-type=%s\ndescription=%s\nmac.CFBundleTypeRole=Viewer\nmac.LSHandlerRank=Alternate\n' \
        "$2" "$3" "$4" >"$work/$1.properties"
}
associate jpeg "jpg jpeg" image/jpeg "JPEG picture"
associate png png image/png "PNG picture"
associate webp webp image/webp "WebP picture"
associate heic heic image/heic "HEIC picture"
associate mp3 mp3 audio/mpeg "MP3 sound"
associate m4a m4a audio/mp4 "AAC sound"
associate wav wav audio/vnd.wave "WAV sound"
associate flac flac audio/flac "FLAC sound"
associate mp4 "mp4 m4v" video/mp4 "MP4 film"
associate mov mov video/quicktime "QuickTime film"
associate mkv mkv video/x-matroska "Matroska film"

set --
for file in "$work"/*.properties; do
    set -- "$@" --file-associations "$file"
done
for flag in $flags; do
    set -- "$@" --java-options "$flag"
done
# A version for macOS begins with 1 or more.
case $version in
    0.*) mac_version=1.${version#0.} ;;
    *) mac_version=$version ;;
esac
"$jdk/bin/jpackage" --type dmg --dest "$work" --name Semblance --app-version "$mac_version" \
    --vendor Semblance --description "Finds pictures, sounds and film moments that are alike" \
    --icon "$work/icon/semblance.icns" --license-file "$root/LICENSE" \
    --runtime-image "$work/runtime" --input "$work/files" \
    --main-jar "semblance-$version.jar" --main-class semblance.Main "$@" \
    --java-options "-Dsemblance.home=\$APPDIR" \
    --java-options "-XX:AOTCache=\$APPDIR/semblance.aot" --java-options -Xlog:disable \
    --mac-package-identifier semblance --mac-app-category public.app-category.photography
ls -l "$work"/*.dmg
