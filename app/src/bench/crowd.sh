#!/usr/bin/env bash
# How much is too much: homes of a hundred to nine hundred light devices in one network, checked whole, and how time and
# memory grow with them.
#   mvn -DskipTests package dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/benchlib
#   sudo app/src/bench/crowd.sh
# Needs root, iproute2, jq, bc. Nothing leaves the namespaces. Targets: nine hundred within 60 s and 400 MB.
. "$(dirname "$0")/lab.sh"
most=0

echo "A /22 with so many light devices, checked whole:"
for devices in 100 300 600 900; do
  bridge
  # Of the two homes that are played, the smaller is in the /24 within: LivingHome lists who lives where.
  [ "$devices" -gt 250 ] && address_of_laptop=192.168.76.2/22 || address_of_laptop=192.168.77.2/22
  add laptop $address_of_laptop
  living "crowd:$devices" || exit 1
  sleep 3
  timed "$devices.log" "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$classpath" app.porchlight.Main check \
    --i-may-check-this-network --json "$work/$devices.json" --data "$work/$devices.data"
  found=$(jq '.devices | length' "$work/$devices.json")
  [ "${seconds%.*}" -gt "$most" ] && most=${seconds%.*}
  printf '  %4d devices, %4d found  %6s s  %4d MB  %7d packets, %5d a second, %5d at most  ' "$devices" "$found" \
    "$seconds" "$megabytes" "$packets" "$(echo "$packets / $seconds" | bc)" "$peak"
  printf '#%.0s' $(seq $((${seconds%.*} / 2)))
  echo
  clean
done
