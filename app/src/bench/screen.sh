#!/usr/bin/env bash
# Measures how long the window's thread is busy without a break, while devices pour in and on every screen after.
#   app/src/bench/screen.sh [DEVICES]     after: mvn package. Needs no display; DEVICES is 250 where it is not said.
#   PACKED=installer/target/porchlight app/src/bench/screen.sh     the same, as the packed program does it
set -eu
here=$(cd "$(dirname "$0")" && pwd)
app=$(cd "$here/../.." && pwd)
java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/java}}
classpath=${BENCH_CLASSPATH:-$app/target/classes:$app/target/lib/*}
display="-Dglass.platform=Headless -Dprism.order=sw"
if [ -n "${PACKED:-}" ]; then
  inside=$(cd "$PACKED/lib/app" && pwd)
  settings=$(sed "s|\$APPDIR|$inside|" "$inside/porchlight.cfg")
  classpath=$(echo "$settings" | sed -n 's/^app.classpath=//p' | paste -sd : -)
  built=$(mktemp -d)
  bench=$(mktemp -d)/bench.jar
  "${java:-java}c" -nowarn -cp "$classpath" -d "$built" "$here"/ScreenBench.java "$here"/Stopwatch.java \
    "$here"/Rain.java
  # A folder on the class path would put the cache out of use; a jar at its end does not.
  "$(dirname "${java:-$(command -v java)}")/jar" --create --file "$bench" -C "$built" .
  # Unquoted on purpose: several flags.
  # shellcheck disable=SC2046,SC2086
  exec "$PACKED/lib/runtime/bin/java" $(echo "$settings" | sed -n 's/^java-options=//p') $display \
    -cp "$classpath:$bench" ScreenBench "${1:-250}"
fi
# shellcheck disable=SC2086
exec "${java:-java}" $display --enable-native-access=ALL-UNNAMED -cp "$classpath" "$here/ScreenBench.java" "${1:-250}"
