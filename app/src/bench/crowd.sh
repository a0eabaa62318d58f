#!/usr/bin/env bash
# How much is too much: homes of a hundred to nine hundred light devices in one network, checked whole with the memory
# that the packed program has, and how packets, time and memory grow with them.
#   mvn -DskipTests package dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/benchlib
#   sudo app/src/bench/crowd.sh
# Needs root, iproute2, jq, bc. Nothing leaves the namespaces. Targets: nine hundred within 60 s and 400 MB.
. "$(dirname "$0")/lab.sh"
most=0
mapfile -t packed < <(sed -n 's/^--java-options \(-X.*\)/\1/p' "$app/../installer/jpackage.args")

echo "A /22 with so many light devices, checked whole:"
for devices in 100 300 600 900; do
  bridge
  # Of the two homes that are played, the smaller is in the /24 within: LivingHome lists who lives where.
  [ "$devices" -gt 250 ] && address_of_laptop=192.168.76.2/22 || address_of_laptop=192.168.77.2/22
  add laptop $address_of_laptop
  living "crowd:$devices" || exit 1
  sleep 3
  timed "$devices.log" "$java" "${packed[@]}" -cp "$classpath" app.porchlight.Main check \
    --i-may-check-this-network --json "$work/$devices.json" --data "$work/$devices.data"
  found=$(jq '.devices | length' "$work/$devices.json")
  [ "${seconds%.*}" -gt "$most" ] && most=${seconds%.*}
  printf '  %4d devices, %4d found  %6s s  %4d MB  %5d packets a second, %5d at most  %7d in all, %4d a device  ' \
    "$devices" "$found" "$seconds" "$megabytes" "$(echo "$packets / $seconds" | bc)" "$peak" "$packets" \
    $((packets / devices))
  printf '#%.0s' $(seq $((packets / 5000)))
  echo
  clean
done
