#!/usr/bin/env bash
# Porchlight beside the tools that experts use, on the same home of forty devices in network namespaces.
#   mvn -DskipTests package dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/benchlib
#   sudo app/src/bench/compare.sh
# Needs root, iproute2, nftables, miniupnpd, miniupnpc, nmap, arp-scan, hydra, jq, bc. Takes up to an hour: the others
# are slow. Nothing leaves the namespaces.
. "$(dirname "$0")/lab.sh"
truth=$here/forty.truth
stubborn=192.168.77.90
# Hydra waits long for doors that say nothing; in seconds, for each protocol.
patience=${HYDRA_SECONDS:-600}
porchlight=("$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$classpath")
tool() { "$java" -cp "$classpath" "$here/Compare.java" "$@"; }
row() { printf '  %-46s %9s  %-26s %8s %9s %8s %7s\n' "$@"; }

fresh() { # addresses that are left out
  clean
  bridge
  add laptop $address_of_laptop
  add router 192.168.77.1/24
  living forty "$@" || exit 1
  router 192.168.77.21 80 8080 tcp
  sleep 3 # for the devices to settle, as in a home
}

locked() {
  living_ends
  grep -c 'locked true' "$work/house.out"
}

check() { # name of its result
  timed "$1.log" "${porchlight[@]}" app.porchlight.Main check --i-may-check-this-network --json "$work/$1.json" \
    --data "$work/$1.data"
}

rate() {
  echo "$packets / $seconds" | bc
}

ports=$(tool doors)
fresh $stubborn
# Only doors that are asked about; those that print are left alone.
pretend forty services | grep -v "^$stubborn " | awk -v doors=",$ports," \
  'index(doors, "," $2 ",")' >"$work/services.truth"
echo "192.168.77.1 5000 http" >>"$work/services.truth"
grep -v "^$stubborn " "$truth" >"$work/truth"

echo "Porchlight, on a home of forty devices and their router, $(echo "$ports" | tr ',' '\n' | wc -l) doors each:"
row "" seconds "right" packets "a second" "at most" "locked"
timed survey.log "${porchlight[@]}" "$here/Survey.java" "$work/porchlight.services"
found=$seconds
row "who is there, and what is it?" "$seconds" "$(tool services "$work/services.truth" "$work/porchlight.services")" \
  "$packets" "$(rate)" "$peak" "$(locked)"
sed 's/^/    /' "$work/survey.log"
fresh $stubborn
check careful
checked=$seconds
row "what is unsafe there?" "$seconds" "$(tool findings "$work/truth" "$work/careful.json")" "$packets" "$(rate)" \
  "$peak" "$(locked)"
fresh
check whole
row "and where a telnet door needs the whole list" "$seconds" "$(tool findings "$truth" "$work/whole.json")" \
  "$packets" "$(rate)" "$peak" "$(locked)"

echo "The others, on the same home and the same doors:"
fresh $stubborn
timed arp.log arp-scan -q -I eth0 192.168.77.0/24
row "arp-scan (only who is there: $(grep -c '^192' "$work/arp.log"))" "$seconds" - "$packets" "$(rate)" "$peak" -
timed nmap.log nmap -n -sT -sV -T4 -p "$ports" -oX "$work/nmap.xml" 192.168.77.0/24
tool nmap-services "$work/nmap.xml" >"$work/nmap.services"
row "nmap -sT -sV -T4" "$seconds" "$(tool services "$work/services.truth" "$work/nmap.services")" "$packets" "$(rate)" \
  "$peak" "$(locked)"
echo "  Porchlight finds and tells them $(echo "scale=1; $seconds / $found" | bc) times as fast."

fresh $stubborn
tool pairs telnet >"$work/telnet.pairs"
timed scripts.log nmap -n -sT -sU -sV -T4 -p "T:$ports,U:161,U:1900" -oX "$work/scripts.xml" --script \
  telnet-brute,http-default-accounts,ftp-anon,snmp-brute,upnp-info --script-args \
  "brute.mode=creds,brute.credfile=$work/telnet.pairs" 192.168.77.0/24
row "nmap with scripts" "$seconds" "$(tool findings "$work/truth" "$work/scripts.xml")" "$packets" "$(rate)" "$peak" -
all=$seconds
sum=$packets
logs=("$work/scripts.xml")
tool nmap-services "$work/scripts.xml" >"$work/scripts.services"
for protocol in telnet ftp ssh rtsp http; do
  awk -v p="$protocol" '$3 == p { print $1 ":" $2 }' "$work/scripts.services" >"$work/$protocol.hosts"
  tool pairs "$protocol" >"$work/$protocol.pairs"
  [ -s "$work/$protocol.hosts" ] || continue
  module=$protocol
  [ "$protocol" = http ] && module=http-get
  timed "$protocol.hydra" timeout "$patience" hydra -I -f -t 4 -C "$work/$protocol.pairs" -M "$work/$protocol.hosts" \
    "$module"
  all=$(echo "$all + $seconds" | bc)
  sum=$((sum + packets))
  logs+=("$work/$protocol.hydra")
done
row "and hydra, at most $patience s a protocol" "$all" "$(tool findings "$work/truth" "${logs[@]}")" "$sum" \
  "$(echo "$sum / $all" | bc)" - "$(locked)"
echo "  Porchlight checks them $(echo "scale=1; $all / $checked" | bc) times as fast."
