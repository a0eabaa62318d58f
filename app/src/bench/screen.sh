#!/usr/bin/env bash
# Measures how long the window's thread is busy without a break, while devices pour in and on every screen after.
#   app/src/bench/screen.sh [DEVICES]     after: mvn package. Needs no display; DEVICES is 250 where it is not said.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
app=$(cd "$here/../.." && pwd)
java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/java}}
classpath=${BENCH_CLASSPATH:-$app/target/classes:$app/target/lib/*}
exec "${java:-java}" -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED \
  -cp "$classpath" "$here/ScreenBench.java" "${1:-250}"
