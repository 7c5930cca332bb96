# What the installers of Linux and macOS share. Sourced, not run; expects $here, this folder.
# shellcheck shell=sh disable=SC2034

say_and_stop() {
    echo "installer: $1" >&2
    exit 1
}

root=$(cd "$here/.." && pwd -P)
program=$root/target/semblance
work=$root/target/installer

from_pom() {
    sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" "$root/pom.xml" | head -n 1
}

version=$(from_pom version)
javafx=$(from_pom javafx.version)
flags=$(from_pom jvm.flags)

# jpackage, jlink and the runtime that they make are of one JDK: the 25 that the build uses.
find_jdk() {
    for folder in "$JAVA25_HOME" "$JAVA_HOME" /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* \
            /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
            "$HOME"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
            "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
        if [ -x "$folder/bin/jpackage" ] && "$folder/bin/jpackage" --version | grep -q '^25'; then
            echo "$folder"
            return
        fi
    done
    return 1
}

jdk=$(find_jdk) || say_and_stop "needs a JDK 25 with jpackage; set JAVA25_HOME to its folder."
[ -f "$program/lib/semblance-$version.jar" ] ||
    say_and_stop "there is no program in $program yet: run mvn -q -DskipTests package first."

# A JavaFX of another version than the pom's would be one that nobody has tested.
for jar in "$program"/lib/javafx-*.jar; do
    case $jar in
        *-"$javafx"*.jar) ;;
        *) say_and_stop "$jar is not JavaFX $javafx, as pom.xml has it: run mvn clean." ;;
    esac
done

make_icons() {
    "$jdk/bin/java" -Djava.awt.headless=true "$here/Icon.java" "$work/icon"
}

# Only what the program needs, in two languages.
make_runtime() {
    "$jdk/bin/jlink" --add-modules "$(paste -sd, "$here/modules.txt")" --include-locales en,ru \
        --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work/runtime"
}

# The files that jpackage puts beside each other: jars, samples, model cards, licences.
gather_files() {
    mkdir -p "$work/files"
    cp -pR "$program/lib/." "$work/files"
    cp -pR "$program/assets" "$program/LICENSE" "$program/THIRD-PARTY.txt" "$work/files"
    # The AOT cache compares times in whole seconds with those that the package restores.
    find "$work/files" -name '*.jar' -exec touch -t 202601010000 {} +
}

# Runs the program's window once and lets the JVM write down what it loaded. What stands in the way
# of the cache only makes the program start slower, so nothing fails here.
#   $1 java   $2 the folder of the jars   $3 the cache to make
make_cache() {
    home=$(mktemp -d)
    # shellcheck disable=SC2086
    HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home XDG_CACHE_HOME=$home \
        "$1" $flags "-XX:AOTCacheOutput=$3" "-Duser.home=$home" "-Dsemblance.home=$2" \
        -Dsemblance.start.once=true $train_on \
        -classpath "$2/semblance-$version.jar" semblance.Main >"$work/cache.log" 2>&1 || true
    rm -rf "$home"
    [ -f "$3" ] || echo "installer: there is no AOT cache, see $work/cache.log" >&2
}
